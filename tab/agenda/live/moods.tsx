import { Body1, Button, Caption1, makeStyles, tokens } from "@fluentui/react-components";
import { mood as anyMood } from "../../../shared/agenda/mood.ts";
import type { CirclePage } from "../../../shared/contract/circle-page.ts";
import type { RunningView } from "../../../shared/contract/running.ts";
import { nameOf } from "../../ui/names.ts";
import { useRunningSay } from "../../ui/running-say.ts";
import { useComma, useSay } from "../../ui/say.ts";
import { Sorry } from "../../ui/sorry.tsx";
import { troubleWords } from "../../ui/trouble-words.ts";
import { useSayMood } from "./queries.ts";
import { liveRefusals } from "./refusals.ts";

/** How each is here today, for whoever likes to say: a tap on one's own device, another to change it or take it back. */
export function Moods({
  page,
  running,
}: {
  readonly page: CirclePage;
  readonly running: RunningView;
}) {
  const say = useRunningSay();
  const sayTrouble = useSay();
  const comma = useComma();
  const styles = useStyles();
  const change = useSayMood(page, running);
  const { moods = [] } = running;
  const mine = moods.find(({ person }) => person === page.me.person)?.mood;
  const said = anyMood.options.flatMap((each) => {
    const names = moods.flatMap(({ mood, person }) =>
      mood === each ? [nameOf(page.members, person)] : [],
    );
    return names.length === 0 ? [] : [{ mood: each, names: names.join(comma) }];
  });
  return (
    <div className={styles.moods}>
      {change.error && <Sorry words={troubleWords(sayTrouble, change.error, liveRefusals)} />}
      <fieldset aria-label={say("running:mood.ask")} className={styles.choice}>
        <Body1 as="p" aria-hidden="true" className={styles.ask}>
          {say("running:mood.ask")}
        </Body1>
        {anyMood.options.map((each) => (
          <Button
            key={each}
            aria-pressed={each === mine}
            appearance={each === mine ? "primary" : "secondary"}
            disabledFocusable={change.isPending}
            onClick={() => change.run(each === mine ? null : each)}
          >
            {say(`running:mood.${each}`)}
          </Button>
        ))}
      </fieldset>
      {said.map(({ mood, names }) => (
        <Caption1 key={mood} className={styles.names}>
          {say("running:mood.is", { mood: say(`running:mood.${mood}`), names })}
        </Caption1>
      ))}
      <Caption1 className={styles.quiet}>{say("running:mood.private")}</Caption1>
    </div>
  );
}

const useStyles = makeStyles({
  moods: { display: "flex", flexDirection: "column", gap: "4px", minWidth: 0 },
  choice: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: "8px",
    margin: 0,
    padding: 0,
    border: "none",
    minWidth: 0,
  },
  ask: { flexBasis: "100%", margin: 0 },
  names: { overflowWrap: "anywhere" },
  quiet: { color: tokens.colorNeutralForeground2 },
});
