import { Body1, Button, Caption1, makeStyles, tokens } from "@fluentui/react-components";
import { stepsOf } from "../../../shared/agenda/current-step.ts";
import type { RunSegment } from "../../../shared/agenda/running.ts";
import type { CirclePage } from "../../../shared/contract/circle-page.ts";
import type { WrittenView } from "../../../shared/contract/written.ts";
import { useNow } from "../../time/clock-context.ts";
import { millisecondsOf } from "../../time/milliseconds.ts";
import { useTime } from "../../time/time-context.ts";
import { nameOf } from "../../ui/names.ts";
import { useSay } from "../../ui/say.ts";
import { Section } from "../../ui/section.tsx";
import { Sorry } from "../../ui/sorry.tsx";
import { useUndo } from "../../ui/undo.tsx";
import { useWrittenSay } from "../../ui/written-say.ts";
import { ModeIcon } from "../mode-icon.tsx";
import { Part } from "./part.tsx";
import { useExtendWritten } from "./queries.ts";
import { writtenTrouble } from "./refusals.ts";

/** A round with all its parts, as far as its reader may see them. */
export function Round({ page, view }: { readonly page: CirclePage; readonly view: WrittenView }) {
  const say = useWrittenSay();
  const time = useTime();
  const styles = useStyles();
  const { closedAt, endsAt, wrote, of } = view;
  const now = useNow(30);
  const over = closedAt !== undefined || now >= millisecondsOf(endsAt);
  const through = view.parts.every(({ write, mine }) => write === undefined || mine !== undefined);
  return (
    <>
      <div className={styles.about}>
        <Body1>
          {over
            ? say("written:ended", { when: time.brief(closedAt ?? endsAt) })
            : say("written:until", { when: time.brief(endsAt) })}
          {" · "}
          {say("written:wrote", { count: wrote, of })}
        </Body1>
        <Caption1 className={styles.quiet}>{say("written:private")}</Caption1>
        {!over && !view.extended && <Extend page={page} view={view} />}
        {!over && through && <Body1 role="status">{say("written:through")}</Body1>}
      </div>
      {view.segments.map((segment, index) => (
        <Segment
          key={segment.kind === "ask" ? segment.ask : segment.kind}
          page={page}
          view={view}
          segment={segment}
          index={index}
          over={over}
        />
      ))}
    </>
  );
}

function Extend({ page, view }: { readonly page: CirclePage; readonly view: WrittenView }) {
  const say = useWrittenSay();
  const sayApp = useSay();
  const styles = useStyles();
  const offerUndo = useUndo();
  const extend = useExtendWritten(page.circle, view.round);
  return (
    <>
      {extend.error && <Sorry words={writtenTrouble(sayApp, say, extend.error)} />}
      <Button
        className={styles.extend}
        disabledFocusable={extend.isPending}
        onClick={() =>
          extend.run(true, {
            done: () =>
              offerUndo({ words: say("written:extended"), undo: () => extend.run(false) }),
          })
        }
      >
        {say("written:extend")}
      </Button>
    </>
  );
}

function Segment({
  page,
  view,
  segment,
  index,
  over,
}: {
  readonly page: CirclePage;
  readonly view: WrittenView;
  readonly segment: RunSegment;
  readonly index: number;
  readonly over: boolean;
}) {
  const say = useWrittenSay();
  const sayMode = useSay();
  const styles = useStyles();
  const ask = view.asks.find((each) => each.segment === index);
  const steps = stepsOf(segment);
  const title =
    segment.kind === "ask"
      ? (ask?.text ?? say("written:askGone"))
      : say(`running:step.${segment.kind}`);
  return (
    <Section title={title}>
      {segment.kind === "ask" && (
        <Caption1 className={styles.mode}>
          <span>{say("written:askOf", { name: nameOf(page.members, segment.by) })}</span>
          {ask && (
            <span className={styles.mode}>
              <ModeIcon mode={ask.mode} />
              {sayMode(`agenda:mode.${ask.mode}`)}
            </span>
          )}
        </Caption1>
      )}
      {view.parts
        .filter((part) => part.segment === index)
        .map((part) => {
          const step = steps[part.step];
          return (
            step && (
              <Part
                // Its words as typed begin anew once they are kept, or taken away.
                key={`${part.step} ${part.write} ${part.mine}`}
                page={page}
                round={view.round}
                step={step}
                part={part}
                over={over}
                single={segment.kind !== "ask"}
              />
            )
          );
        })}
    </Section>
  );
}

const useStyles = makeStyles({
  about: { display: "flex", flexDirection: "column", gap: "8px" },
  quiet: { color: tokens.colorNeutralForeground2 },
  extend: { alignSelf: "flex-start" },
  mode: {
    display: "inline-flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: "4px 12px",
    color: tokens.colorNeutralForeground2,
  },
});
