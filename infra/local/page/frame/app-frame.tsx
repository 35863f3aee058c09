import { Button, makeStyles, Spinner, tokens } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import { Note } from "../shell/note.tsx";
import type { FrameProps, OpenDialog } from "./frame-props.ts";
import { useBridge } from "./use-bridge.ts";
import { useTabDoors } from "./use-tab-doors.ts";

const patience = 30_000;

/** The product's own page in a frame, with the host's end of teams-js around it. */
export function AppFrame(props: FrameProps & { readonly openDialog: OpenDialog }) {
  const [attempt, setAttempt] = useState(0);
  return <Attempt key={attempt} {...props} again={() => setAttempt(attempt + 1)} />;
}

function Attempt(
  props: FrameProps & { readonly openDialog: OpenDialog; readonly again: () => void },
) {
  const { title, again, openDialog } = props;
  const styles = useStyles();
  const [state, setState] = useState<"waiting" | "there" | { readonly words: string }>("waiting");
  const { doors, url } = useTabDoors(props, {
    openDialog,
    loaded: () => setState("there"),
    failed: (words) => setState({ words }),
  });
  const frame = useBridge(props, doors, url);
  useEffect(() => {
    const timer = window.setTimeout(
      () => setState((now) => (now === "waiting" ? { words: "The app has not answered." } : now)),
      patience,
    );
    return () => window.clearTimeout(timer);
  }, []);
  const failed = typeof state === "object" ? state.words : undefined;
  return (
    <div className={styles.place}>
      <iframe
        ref={frame}
        src={url}
        title={title}
        className={styles.frame}
        allow="clipboard-write"
        hidden={failed !== undefined}
      />
      {state === "waiting" && (
        <div className={styles.cover}>
          <Spinner label={`Opening ${title}`} />
        </div>
      )}
      {failed !== undefined && (
        <Note>
          <span role="alert">{failed}</span>
          <Button onClick={again}>Try again</Button>
        </Note>
      )}
    </div>
  );
}

const useStyles = makeStyles({
  place: {
    position: "relative",
    flexGrow: 1,
    minHeight: 0,
    minWidth: 0,
    display: "flex",
    flexDirection: "column",
    backgroundColor: tokens.colorNeutralBackground1,
  },
  frame: { border: "none", width: "100%", flexGrow: 1, minHeight: 0, display: "block" },
  cover: {
    position: "absolute",
    inset: 0,
    display: "grid",
    placeItems: "center",
    backgroundColor: tokens.colorNeutralBackground1,
  },
});
