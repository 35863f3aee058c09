import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
} from "@fluentui/react-components";
import type { ConversationView, TabView } from "../../teams/host-api.ts";
import { settingsOf } from "./channel-tab.tsx";
import { TabFrame } from "./tab-frame.tsx";
import { useRemoveTab } from "./use-remove-tab.ts";

/** Asks before a tab goes; an app that has a page for this says what that means. */
export function RemoveTab({
  view,
  tab,
  close,
}: {
  readonly view: ConversationView;
  readonly tab: TabView;
  readonly close: () => void;
}) {
  const styles = useStyles();
  const remove = useRemoveTab(view, tab, close);
  return (
    <Dialog open onOpenChange={(_event, { open }) => !open && close()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{`Remove ${tab.name}?`}</DialogTitle>
          <DialogContent className={tab.removeUrl ? styles.frame : undefined}>
            {tab.removeUrl ? (
              <TabFrame
                url={tab.removeUrl}
                title={`Removing ${tab.name}`}
                frameContext="remove"
                entity={tab.entityId}
                conversation={view}
                more={remove.responders}
                settings={settingsOf(tab)}
                onBridge={remove.onBridge}
              />
            ) : (
              "The tab goes for everyone here."
            )}
          </DialogContent>
          <DialogActions>
            <span role="status" className={styles.words}>
              {remove.words}
            </span>
            <Button onClick={close}>Cancel</Button>
            <Button appearance="primary" disabled={remove.removing} onClick={remove.start}>
              Remove
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

const useStyles = makeStyles({
  frame: { display: "flex", height: "min(240px, 40dvh)", padding: 0 },
  words: { alignSelf: "center", marginRight: "auto" },
});
