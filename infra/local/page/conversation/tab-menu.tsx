import {
  Button,
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
} from "@fluentui/react-components";
import { ChevronDownRegular } from "@fluentui/react-icons/svg/chevron-down";
import type { TabView } from "../../teams/host-api.ts";

/** What can be done with an added tab. */
export function TabMenu({
  tab,
  change,
  remove,
}: {
  readonly tab: TabView;
  readonly change: () => void;
  readonly remove: () => void;
}) {
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
