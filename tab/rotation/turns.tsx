import { Caption1, Link, makeStyles, tokens } from "@fluentui/react-components";
import type { CirclePage } from "../../shared/contract/circle-page.ts";
import { Empty } from "../ui/empty.tsx";
import { useLaterSay } from "../ui/later-say.ts";
import { nameOf } from "../ui/names.ts";
import { useComma } from "../ui/say.ts";
import { Section } from "../ui/section.tsx";
import { LeadNow } from "./lead-now.tsx";
import { Ring } from "./ring.tsx";
import { TurnLine } from "./turn-line.tsx";
import { TurnsAsked } from "./turns-asked.tsx";

/** Who facilitates, who comes after, and why; with the ring where there is room for it. */
export function Turns({ page, picture }: { readonly page: CirclePage; readonly picture: boolean }) {
  const say = useLaterSay();
  const comma = useComma();
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
  const joined = page.me.standing === "joined";
  return (
    <Section title={say("rotation:tab.title")}>
      {joined && <TurnsAsked page={page} />}
      {picture && (
        <Ring members={page.members} turns={page.turns} away={away} me={page.me.person} />
      )}
      <ol className={styles.list}>
        {page.turns.slice(0, 4).map((turn, index) => (
          <TurnLine key={turn.person} page={page} turn={turn} index={index} />
        ))}
      </ol>
      {away.length > 0 && (
        <Caption1 className={styles.why}>
          {say("rotation:tab.away", { names: away.map(name).join(comma) })}
        </Caption1>
      )}
      {joined && page.next && <LeadNow page={page} session={page.next} />}
      <Link href="#/turns">{say("rotation:tab.more")}</Link>
    </Section>
  );
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
  why: { color: tokens.colorNeutralForeground2 },
});
