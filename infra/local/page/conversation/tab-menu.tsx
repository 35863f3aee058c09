import {
  Button,
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
} from "@fluentui/react-components";
import { ChevronDownRegular } from "@fluentui/react-icons/svg/chevron-down";
import type { ConversationView, TabView } from "../../teams/host-api.ts";
import { mine } from "../api/ask-host.ts";
import { useHostAction } from "../api/host-action.ts";
import { goTo } from "../route/address.ts";
import { useSession } from "../shell/session.ts";

/** What can be done with an added tab. */
export function TabMenu({
  view,
  tab,
  change,
}: {
  readonly view: ConversationView;
  readonly tab: TabView;
  readonly change: () => void;
}) {
  const { me } = useSession();
  const act = useHostAction();
  const remove = () => {
    act.mutate({ method: "DELETE", path: mine(me.id, "conversations", view.id, "tabs", tab.id) });
    goTo({ at: "conversation", conversation: view.id, tab: "posts" });
  };
  return (
    <Menu>
      <MenuTrigger>
        <Button
          appearance="subtle"
          size="small"
          icon={<ChevronDownRegular />}
          aria-label={`${tab.name} tab options`}
        />
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          <MenuItem onClick={change}>Settings</MenuItem>
          <MenuItem onClick={remove}>Remove</MenuItem>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
