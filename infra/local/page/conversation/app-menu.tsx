import {
  Button,
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
} from "@fluentui/react-components";
import { MoreHorizontalRegular } from "@fluentui/react-icons/svg/more-horizontal";
import { useState } from "react";
import type { ConversationView } from "../../teams/host-api.ts";
import { mine } from "../api/ask-host.ts";
import { useHostAction } from "../api/host-action.ts";
import { AppMark } from "../shell/app-mark.tsx";
import { useSession } from "../shell/session.ts";
import { MembersDialog } from "./members-dialog.tsx";

/** Adds the app where it is not; behind the dots, removes it and shows who is here. */
export function AppMenu({ view }: { readonly view: ConversationView }) {
  const { me, world } = useSession();
  const [showsMembers, setShowsMembers] = useState(false);
  const act = useHostAction();
  const path = mine(me.id, "conversations", view.id, "app");
  const app = world.app.name;
  const where = placeWord(view);
  return (
    <>
      {!view.installed && (
        <Button
          icon={<AppMark size={20} />}
          disabled={act.isPending}
          onClick={() => act.mutate({ method: "POST", path })}
        >
          {`Add ${app}`}
        </Button>
      )}
      {act.isError && <span role="alert">{act.error.message}</span>}
      <Menu>
        <MenuTrigger>
          <Button appearance="subtle" icon={<MoreHorizontalRegular />} aria-label="More options" />
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            <MenuItem onClick={() => setShowsMembers(true)}>People in here</MenuItem>
            {view.installed && (
              <MenuItem onClick={() => act.mutate({ method: "DELETE", path })}>
                {`Remove ${app} from this ${where}`}
              </MenuItem>
            )}
          </MenuList>
        </MenuPopover>
      </Menu>
      {showsMembers && <MembersDialog view={view} close={() => setShowsMembers(false)} />}
    </>
  );
}

/** A standard channel has what its team has; a private one has apps of its own. */
function placeWord(view: ConversationView): string {
  if (view.kind !== "channel") return "chat";
  return view.membership === "standard" ? "team" : "channel";
}
