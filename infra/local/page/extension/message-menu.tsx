import {
  Button,
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  makeStyles,
} from "@fluentui/react-components";
import { MoreHorizontalRegular } from "@fluentui/react-icons/svg/more-horizontal";
import { useState } from "react";
import type { ConversationView, MessageView } from "../../teams/host-api.ts";
import { useSession } from "../shell/session.ts";
import { useHasExtension } from "./has-extension.ts";
import { SaveDialog } from "./save-dialog.tsx";

/** What Teams offers beside each message: the app's action on it. */
export function MessageMenu({
  view,
  message,
}: {
  readonly view: ConversationView;
  readonly message: MessageView;
}) {
  const { world } = useSession();
  const [open, setOpen] = useState(false);
  const has = useHasExtension(view);
  const styles = useStyles();
  if (!has) return null;
  return (
    <>
      <Menu>
        <MenuTrigger disableButtonEnhancement>
          <Button
            size="small"
            appearance="transparent"
            className={styles.more}
            aria-label="More message options"
            icon={<MoreHorizontalRegular />}
          />
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            <MenuItem onClick={() => setOpen(true)}>{`Save to ${world.app.name}`}</MenuItem>
          </MenuList>
        </MenuPopover>
      </Menu>
      {open && <SaveDialog view={view} message={message} close={() => setOpen(false)} />}
    </>
  );
}

const useStyles = makeStyles({
  // As high as the line it stands in.
  more: { height: "20px", minWidth: "20px", padding: 0, alignSelf: "center" },
});
