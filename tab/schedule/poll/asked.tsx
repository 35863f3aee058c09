import { Body1, Caption1, makeStyles, tokens } from "@fluentui/react-components";
import type { CirclePage } from "../../../shared/contract/circle-page.ts";
import type { PollView } from "../../../shared/contract/poll.ts";
import { useTime } from "../../time/time-context.ts";
import { ConfirmButton } from "../../ui/confirm-button.tsx";
import { pageTitle } from "../../ui/page-title.ts";
import { usePollSay } from "../../ui/poll-say.ts";
import { useSay } from "../../ui/say.ts";
import { Sorry } from "../../ui/sorry.tsx";
import { useUndo } from "../../ui/undo.tsx";
import { AnswersForm } from "./answers-form.tsx";
import { Outcome } from "./outcome.tsx";
import { useCallOffPoll } from "./queries.ts";
import { pollTrouble } from "./refusals.ts";

/** A poll: the times to answer while it is open, then what it came to. */
export function Asked({ page, view }: { readonly page: CirclePage; readonly view: PollView }) {
  const say = usePollSay();
  const time = useTime();
  const styles = useStyles();
  if (view.state !== "open") return <Outcome page={page} view={view} />;
  const { answered, of, closesAt, openedBy, books } = view;
  return (
    <div className={styles.all}>
      <Body1 as="p" className={styles.words}>
        {say(books === "bot" ? "poll:intro" : "poll:introBooks")}
      </Body1>
      {!openedBy && (
        <Body1 as="p" className={styles.words}>
          {say("poll:unreachable")}
        </Body1>
      )}
      <Caption1 as="p" className={styles.quiet}>
        {[
          say("poll:until", { when: time.brief(closesAt) }),
          say("poll:answered", { answered, count: of }),
        ].join(" · ")}
      </Caption1>
      <AnswersForm page={page} view={view} />
      {page.me.standing === "joined" && (
        <div>
          <CallOff page={page} view={view} />
        </div>
      )}
    </div>
  );
}

function CallOff({ page, view: { poll } }: Parameters<typeof Asked>[0]) {
  const say = usePollSay();
  const sayApp = useSay();
  const offerUndo = useUndo();
  const change = useCallOffPoll(page.circle);
  return (
    <>
      {change.error && <Sorry words={pollTrouble(sayApp, say, change.error)} />}
      <ConfirmButton
        label={say("poll:callOff")}
        question={say("poll:callOffQuestion")}
        yes={say("poll:callOffYes")}
        no={say("poll:callOffNo")}
        appearance="subtle"
        busy={change.isPending}
        onConfirm={() =>
          change.run(
            { poll, off: true },
            {
              done: () =>
                offerUndo({
                  words: say("poll:calledOff"),
                  undo: () => change.run({ poll, off: false }),
                  home: pageTitle(),
                }),
            },
          )
        }
      />
    </>
  );
}

const useStyles = makeStyles({
  all: { display: "flex", flexDirection: "column", gap: "16px", alignItems: "stretch" },
  words: { margin: 0 },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2 },
});
