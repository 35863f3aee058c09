import { makeStyles } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { AppMark } from "../shell/app-mark.tsx";
import { useSession } from "../shell/session.ts";
import { TeamsDialog } from "../shell/teams-dialog.tsx";

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
  const named = (
    <span className={styles.title}>
      <AppMark size={24} />
      {`${world.app.name} · ${title}`}
    </span>
  );
  return (
    <TeamsDialog
      title={named}
      width={600}
      style={{ display: "flex", flexDirection: "column", gap: "12px" }}
      close={close}
    >
      {children}
    </TeamsDialog>
  );
}

const useStyles = makeStyles({
  title: { display: "inline-flex", alignItems: "center", gap: "8px" },
});
