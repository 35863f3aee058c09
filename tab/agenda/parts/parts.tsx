import { Body1, makeStyles, Select, tokens } from "@fluentui/react-components";
import type { CirclePage } from "../../../shared/contract/circle-page.ts";
import { useRunningSay } from "../../ui/running-say.ts";
import { useSay } from "../../ui/say.ts";
import { Section } from "../../ui/section.tsx";
import { Sorry } from "../../ui/sorry.tsx";
import { troubleWords } from "../../ui/trouble-words.ts";
import { useUndo } from "../../ui/undo.tsx";
import { liveRefusals } from "../live/refusals.ts";
import { AgendaRow } from "../segment-row.tsx";
import { type ComingPart, choicesFor, comingParts } from "./coming-parts.ts";
import { useShape } from "./queries.ts";

const usual = "usual";

/** What is still to come of the session, each part with its minutes: any member changes them, leaves a part out, brings it back. */
export function Parts({ page }: { readonly page: CirclePage }) {
  const say = useRunningSay();
  const sayTrouble = useSay();
  const offerUndo = useUndo();
  const styles = useStyles();
  const shape = useShape(page);
  const parts = comingParts(page);
  if (page.agenda.shape === undefined || parts.length === 0) return undefined;
  const pick = ({ part, said }: ComingPart, minutes: number | null) =>
    shape.run(
      { part, minutes },
      {
        done: () =>
          offerUndo({
            words: say("running:parts.changed"),
            undo: () => shape.run({ part, minutes: said ?? null }),
          }),
      },
    );
  return (
    <Section title={say("running:parts.title")}>
      <Body1>{say("running:parts.intro")}</Body1>
      {shape.error && <Sorry words={troubleWords(sayTrouble, shape.error, liveRefusals)} />}
      <ol className={styles.list}>
        {parts.map((part) => (
          <Part
            key={part.part}
            part={part}
            mayChange={page.me.standing === "joined"}
            onPick={(minutes) => pick(part, minutes)}
          />
        ))}
      </ol>
    </Section>
  );
}

function Part({
  part,
  mayChange,
  onPick,
}: {
  readonly part: ComingPart;
  readonly mayChange: boolean;
  readonly onPick: (minutes: number | null) => void;
}) {
  const say = useRunningSay();
  const styles = useStyles();
  const words = part.text ?? say(`running:step.${part.part as "round"}`);
  return (
    <AgendaRow minutes={part.minutes === 0 ? undefined : part.minutes}>
      <div className={styles.row}>
        <Body1 className={part.minutes === 0 ? styles.out : styles.what}>{words}</Body1>
        {mayChange && (
          <Select
            aria-label={say("running:parts.choose", { part: words })}
            value={part.said ?? usual}
            onChange={(_, { value }) => onPick(value === usual ? null : Number(value))}
          >
            <option value={usual}>{say("running:parts.usual")}</option>
            <option value={0}>{say("running:parts.out")}</option>
            {choicesFor(part).map((minutes) => (
              <option key={minutes} value={minutes}>
                {say("running:page.minutes", { count: minutes })}
              </option>
            ))}
          </Select>
        )}
      </div>
    </AgendaRow>
  );
}

const useStyles = makeStyles({
  list: { display: "flex", flexDirection: "column", margin: 0, padding: 0, listStyle: "none" },
  row: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "baseline",
    justifyContent: "space-between",
    gap: "4px 12px",
  },
  what: { flex: "1 1 120px", minWidth: 0, overflowWrap: "anywhere" },
  out: {
    flex: "1 1 120px",
    minWidth: 0,
    overflowWrap: "anywhere",
    color: tokens.colorNeutralForeground2,
  },
});
