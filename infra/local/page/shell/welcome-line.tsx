import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  makeStyles,
} from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons/svg/dismiss";
import { useState } from "react";
import { narrow } from "../look/widths.ts";
import { recall, remember } from "./memory.ts";
import { useSession } from "./session.ts";

/** For whoever opens this for the first time: what they see, and what to try. Once closed it stays away. */
export function WelcomeLine() {
  const { me, places } = useSession();
  const styles = useStyles();
  const [closed, setClosed] = useState(recall("welcomed") !== undefined);
  if (closed) return null;
  const lively = places.teams.some(({ channels }) => channels.some(({ installed }) => installed));
  const close = () => {
    remember("welcomed", "yes");
    setClosed(true);
  };
  return (
    <MessageBar className={styles.line} shape="square" layout="multiline">
      <MessageBarBody className={styles.words}>
        <strong>{`This is a made-up Teams, and you are ${me.name}.`}</strong>{" "}
        {lively ? "Look around in the Circle tab." : "Add a tab to a channel with the plus."} At the
        top right you can be someone else or move the clock.
      </MessageBarBody>
      <MessageBarActions
        containerAction={
          <Button
            appearance="transparent"
            aria-label="Close this"
            icon={<DismissRegular />}
            onClick={close}
          />
        }
      />
    </MessageBar>
  );
}

const useStyles = makeStyles({
  line: { flexShrink: 0, borderLeft: "none", borderRight: "none", borderTop: "none" },
  words: { [narrow]: { fontSize: "12px", lineHeight: "16px" } },
});
