import { Body1, Button, makeStyles } from "@fluentui/react-components";
import { useLocation } from "wouter";
import type { CirclePage } from "../../../shared/contract/circle-page.ts";
import { LinkButton } from "../../ui/link-button.tsx";
import { usePollSay } from "../../ui/poll-say.ts";
import { useSay } from "../../ui/say.ts";
import { Section } from "../../ui/section.tsx";
import { Sorry } from "../../ui/sorry.tsx";
import { useTimesSay } from "../../ui/times-say.ts";
import { useUndo } from "../../ui/undo.tsx";
import { useCallOffPoll, useOpenPoll } from "./queries.ts";
import { pollTrouble } from "./refusals.ts";

/** Where no time that is proposed fits, or none can be: everyone is asked, or the session is held in writing. */
export function OtherWays({ page }: { readonly page: CirclePage }) {
  const say = usePollSay();
  const times = useTimesSay();
  const styles = useStyles();
  const asked = page.poll?.state === "open";
  if (asked && page.unkept) return undefined;
  return (
    <Section title={say("poll:way.title")}>
      {!asked && (
        <div className={styles.way}>
          <Body1 as="p" className={styles.words}>
            {say("poll:way.poll")}
          </Body1>
          <AskEveryone page={page} />
        </div>
      )}
      {!page.unkept && (
        <div className={styles.way}>
          <Body1 as="p" className={styles.words}>
            {say("poll:way.written")}
          </Body1>
          <LinkButton href="#/written">{times("times:inWriting")}</LinkButton>
        </div>
      )}
    </Section>
  );
}

function AskEveryone({ page }: { readonly page: CirclePage }) {
  const say = usePollSay();
  const sayApp = useSay();
  const offerUndo = useUndo();
  const [, go] = useLocation();
  const open = useOpenPoll(page.circle);
  const callOff = useCallOffPoll(page.circle);
  const failed = (error: unknown) => offerUndo({ words: pollTrouble(sayApp, say, error) });
  return (
    <>
      {open.error && <Sorry words={pollTrouble(sayApp, say, open.error)} />}
      <Button
        disabledFocusable={open.isPending}
        onClick={() =>
          open.run(undefined, {
            done: ({ poll }) => {
              go("/poll");
              offerUndo({
                words: say("poll:opened"),
                undo: () => callOff.run({ poll, off: true }, { failed }),
              });
            },
          })
        }
      >
        {say("poll:open")}
      </Button>
    </>
  );
}

const useStyles = makeStyles({
  way: { display: "flex", flexDirection: "column", alignItems: "flex-start", gap: "8px" },
  words: { margin: 0 },
});
