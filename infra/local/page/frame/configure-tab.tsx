import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  Spinner,
} from "@fluentui/react-components";
import { useEffect, useState } from "react";
import type { ConversationView, TabView } from "../../teams/host-api.ts";
import { mine } from "../api/ask-host.ts";
import { useHostAction } from "../api/host-action.ts";
import { useSession } from "../shell/session.ts";
import { settingsOf } from "./channel-tab.tsx";
import { TabFrame } from "./tab-frame.tsx";
import { useSaveTab } from "./use-save-tab.ts";

/** The app's own configuration page in a dialog whose Save waits until the page says that it may. */
export function ConfigureTab({
  view,
  current,
  close,
}: {
  readonly view: ConversationView;
  readonly current: TabView | undefined;
  readonly close: () => void;
}) {
  const { world, me } = useSession();
  const styles = useStyles();
  const add = useHostAction();
  const [needsApp] = useState(!view.installed);
  const { mutate } = add;
  useEffect(() => {
    // Teams adds the app itself with its first tab.
    if (needsApp) mutate({ method: "POST", path: mine(me.id, "conversations", view.id, "app") });
  }, [needsApp, mutate, me.id, view.id]);
  const save = useSaveTab(view, current, close);
  const ready = !needsApp || add.isSuccess;
  const { app } = world;
  return (
    <Dialog open onOpenChange={(_event, { open }) => !open && close()}>
      <DialogSurface className={styles.surface}>
        <DialogBody>
          <DialogTitle>{current ? `${current.name} settings` : `Add ${app.name}`}</DialogTitle>
          <DialogContent className={styles.content}>
            {ready ? (
              <TabFrame
                url={app.configurationUrl}
                title={`${app.name} configuration`}
                frameContext="settings"
                entity={current?.entityId ?? ""}
                conversation={view}
                more={save.responders}
                settings={settingsOf(current)}
                onBridge={save.onBridge}
              />
            ) : (
              <Spinner label={`Adding ${app.name}`} />
            )}
          </DialogContent>
          <DialogActions>
            <span role="status" className={styles.words}>
              {save.words || (add.isError ? add.error.message : "")}
            </span>
            <Button onClick={close}>Cancel</Button>
            <Button appearance="primary" disabled={!save.valid || save.saving} onClick={save.start}>
              Save
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

const useStyles = makeStyles({
  surface: { maxWidth: "min(720px, calc(100vw - 16px))" },
  content: { display: "flex", height: "min(560px, 66dvh)", padding: 0 },
  words: { alignSelf: "center", marginRight: "auto" },
});
