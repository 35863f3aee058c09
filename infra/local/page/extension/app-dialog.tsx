import {
  Button,
  Dialog,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
} from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons/svg/dismiss";
import type { ReactNode } from "react";
import { AppMark } from "../shell/app-mark.tsx";
import { useSession } from "../shell/session.ts";

/** A window of Teams over the conversation, with the app's icon and name. */
export function AppDialog({
  title,
  close,
  children,
}: {
  readonly title: string;
  readonly close: () => void;
  readonly children: ReactNode;
}) {
  const { world } = useSession();
  const styles = useStyles();
  return (
    <Dialog open onOpenChange={(_event, { open }) => !open && close()}>
      <DialogSurface style={{ maxWidth: "min(600px, calc(100vw - 16px))" }}>
        <DialogBody>
          <DialogTitle
            action={
              <Button
                appearance="subtle"
                aria-label="Close"
                icon={<DismissRegular />}
                onClick={close}
              />
            }
          >
            <span className={styles.title}>
              <AppMark size={24} />
              {`${world.app.name} · ${title}`}
            </span>
          </DialogTitle>
          <DialogContent className={styles.content}>{children}</DialogContent>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

const useStyles = makeStyles({
  title: { display: "inline-flex", alignItems: "center", gap: "8px" },
  content: { display: "flex", flexDirection: "column", gap: "12px" },
});
