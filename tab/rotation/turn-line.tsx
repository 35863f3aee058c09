import { Caption1, makeStyles, Text, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { CirclePage } from "../../shared/contract/circle-page.ts";
import type { LaterKey, Say } from "../../shared/words/key.ts";
import { useTime } from "../time/time-context.ts";
import { useLaterSay } from "../ui/later-say.ts";
import { nameOf } from "../ui/names.ts";
import { reasonWords } from "./reason-words.ts";

/** One turn: who, and why. The first is the facilitator of the next session. */
export function TurnLine({
  page,
  turn: { person, reason },
  index,
  children,
}: {
  readonly page: CirclePage;
  readonly turn: CirclePage["turns"][number];
  readonly index: number;
  readonly children?: ReactNode;
}) {
  const say = useLaterSay();
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
        <Caption1 className={styles.why}>{reasonWords(say, time, reason, page.members)}</Caption1>
        {children}
      </span>
    </li>
  );
}

function whoLeads(say: Say<LaterKey>, name: string, mine: boolean, index: number): string {
  if (index === 0) return say(mine ? "rotation:tab.youLead" : "rotation:tab.leads", { name });
  return mine ? say("rotation:tab.you", { name }) : name;
}

const useStyles = makeStyles({
  turn: { display: "flex", gap: "8px", alignItems: "baseline" },
  number: {
    width: "16px",
    flexShrink: 0,
    textAlign: "center",
    color: tokens.colorBrandForeground1,
  },
  words: {
    display: "flex",
    flexDirection: "column",
    flex: "1 1 0",
    minWidth: 0,
    overflowWrap: "anywhere",
  },
  why: { color: tokens.colorNeutralForeground2 },
});
