import {
  Badge,
  Body1Strong,
  Caption1,
  makeStyles,
  Radio,
  RadioGroup,
  tokens,
} from "@fluentui/react-components";
import { useId } from "react";
import type { CirclePage } from "../../../shared/contract/circle-page.ts";
import type { PolledTime, PollView } from "../../../shared/contract/poll.ts";
import { type PollSays, pollSays } from "../../../shared/schedule/poll-says.ts";
import { useTime } from "../../time/time-context.ts";
import { Line } from "../../ui/line.tsx";
import { nameOf } from "../../ui/names.ts";
import { pageTitle } from "../../ui/page-title.ts";
import { usePollSay } from "../../ui/poll-say.ts";
import { RowButton } from "../../ui/row-button.tsx";
import { useComma, useSay } from "../../ui/say.ts";
import { useUndo } from "../../ui/undo.tsx";
import { useDropTime } from "./queries.ts";
import { pollTrouble } from "./refusals.ts";

/** One of the times: what others say of it, and the reader's own answer. */
export function AskedTime({
  page,
  view,
  asked,
  says,
  onSay,
}: {
  readonly page: CirclePage;
  readonly view: PollView;
  readonly asked: PolledTime;
  readonly says: PollSays | undefined;
  readonly onSay: (says: PollSays) => void;
}) {
  const say = usePollSay();
  const time = useTime();
  const styles = useStyles();
  const title = useId();
  const { startsAt } = asked;
  const best = view.best?.startsAt === startsAt;
  return (
    <Line action={<Drop page={page} view={view} asked={asked} />}>
      <span className={styles.head}>
        <Body1Strong id={title}>{time.session(startsAt, view.minutes)}</Body1Strong>
        {best && (
          <Badge appearance="tint" color="brand">
            {say("poll:best")}
          </Badge>
        )}
      </span>
      <RadioGroup
        aria-labelledby={title}
        layout="horizontal"
        className={styles.answers}
        value={says ?? ""}
        onChange={(_, { value }) => {
          const chosen = pollSays.find((each) => each === value);
          if (chosen) onSay(chosen);
        }}
      >
        {pollSays.map((each) => (
          <Radio key={each} value={each} label={say(`poll:says.${each}`)} />
        ))}
      </RadioGroup>
      <Others page={page} asked={asked} />
    </Line>
  );
}

/** How many can come, and who cannot. */
function Others({ page, asked }: { readonly page: CirclePage; readonly asked: PolledTime }) {
  const say = usePollSay();
  const comma = useComma();
  const styles = useStyles();
  const { yes, ifNeedBe, no } = asked;
  const names = no.map((person) => nameOf(page.members, person)).join(comma);
  const lines = [
    ...(yes.length > 0 ? [say("poll:comes", { count: yes.length })] : []),
    ...(ifNeedBe.length > 0 ? [say("poll:needBe", { count: ifNeedBe.length })] : []),
    ...(no.length > 0 ? [say("poll:cannot", { names })] : []),
  ];
  if (lines.length === 0) return undefined;
  return <Caption1 className={styles.quiet}>{lines.join(" · ")}</Caption1>;
}

function Drop({
  page,
  view,
  asked: { startsAt },
}: Pick<Parameters<typeof AskedTime>[0], "page" | "view" | "asked">) {
  const say = usePollSay();
  const sayApp = useSay();
  const time = useTime();
  const offerUndo = useUndo();
  const drop = useDropTime(page.circle, view.poll);
  const when = time.brief(startsAt);
  const failed = (error: unknown) => offerUndo({ words: pollTrouble(sayApp, say, error) });
  if (page.me.standing !== "joined") return undefined;
  return (
    <RowButton
      words={say("poll:drop")}
      item={when}
      busy={drop.isPending}
      onClick={() =>
        drop.run(
          { startsAt, dropped: true },
          {
            done: () =>
              offerUndo({
                words: say("poll:dropped", { when }),
                undo: () => drop.run({ startsAt, dropped: false }, { failed }),
                home: pageTitle(),
              }),
            failed,
          },
        )
      }
    />
  );
}

const useStyles = makeStyles({
  head: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: "4px 8px" },
  answers: { flexWrap: "wrap", marginInlineStart: "-8px" },
  quiet: { color: tokens.colorNeutralForeground2 },
});
