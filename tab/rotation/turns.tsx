import { Caption1, makeStyles, Text, tokens } from "@fluentui/react-components";
import type { CirclePage } from "../../shared/contract/circle-page.ts";
import type { TurnReason } from "../../shared/rotation/turn.ts";
import type { Say } from "../../shared/words/key.ts";
import { useTime } from "../time/time-context.ts";
import { Empty } from "../ui/empty.tsx";
import { nameOf } from "../ui/names.ts";
import { useSay } from "../ui/say.ts";
import { Section } from "../ui/section.tsx";
import { reasonWords } from "./reason-words.ts";
import { Ring } from "./ring.tsx";

/** Who facilitates, who comes after, and why; with the ring where there is room for it. */
export function Turns({ page, picture }: { readonly page: CirclePage; readonly picture: boolean }) {
  const say = useSay();
  const styles = useStyles();
  const away = page.next?.away ?? [];
  const name = (person: string) => nameOf(page.members, person);
  if (page.turns.length === 0) {
    return (
      <Section title={say("rotation:tab.title")}>
        <Empty words={say("rotation:tab.empty")} />
      </Section>
    );
  }
  return (
    <Section title={say("rotation:tab.title")}>
      {picture && (
        <Ring members={page.members} turns={page.turns} away={away} me={page.me.person} />
      )}
      <ol className={styles.list}>
        {page.turns.slice(0, 4).map(({ person, reason }, index) => (
          <TurnLine key={person} page={page} person={person} reason={reason} index={index} />
        ))}
      </ol>
      {away.length > 0 && (
        <Caption1 className={styles.why}>
          {say("rotation:tab.away", { names: away.map(name).join(", ") })}
        </Caption1>
      )}
    </Section>
  );
}

/** One turn: who, and why. The first is the facilitator of the next session. */
function TurnLine({
  page,
  person,
  reason,
  index,
}: {
  readonly page: CirclePage;
  readonly person: string;
  readonly reason: TurnReason;
  readonly index: number;
}) {
  const say = useSay();
  const time = useTime();
  const styles = useStyles();
  return (
    <li className={styles.turn}>
      <Text aria-hidden="true" className={styles.number}>
        {index === 0 ? "●" : index}
      </Text>
      <span className={styles.words}>
        <Text weight={index === 0 ? "semibold" : "regular"}>
          {whoLeads(say, nameOf(page.members, person), page.me.person === person, index)}
        </Text>
        <Caption1 className={styles.why}>{reasonWords(say, time, reason)}</Caption1>
      </span>
    </li>
  );
}

function whoLeads(say: Say, name: string, mine: boolean, index: number): string {
  if (index === 0) return say(mine ? "rotation:tab.youLead" : "rotation:tab.leads", { name });
  return mine ? say("rotation:tab.you", { name }) : name;
}

const useStyles = makeStyles({
  list: {
    display: "flex",
    flexDirection: "column",
    gap: "8px",
    margin: 0,
    padding: 0,
    listStyle: "none",
  },
  turn: { display: "flex", gap: "8px", alignItems: "baseline" },
  number: {
    width: "16px",
    flexShrink: 0,
    textAlign: "center",
    color: tokens.colorBrandForeground1,
  },
  words: { display: "flex", flexDirection: "column", minWidth: 0, overflowWrap: "anywhere" },
  why: { color: tokens.colorNeutralForeground2 },
});
