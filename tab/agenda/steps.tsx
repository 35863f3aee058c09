import { Caption1, makeStyles, tokens } from "@fluentui/react-components";
import type { Protocol } from "../../shared/agenda/protocol.ts";
import { stepMinutes } from "../../shared/agenda/protocol-for.ts";
import { useRunningSay } from "../ui/running-say.ts";
import { useComma } from "../ui/say.ts";
import { stepWords } from "./step-words.ts";

/** A protocol step by step, in so many minutes. */
export function Steps({
  name,
  way,
  minutes,
}: {
  readonly name: string;
  readonly way: Protocol;
  readonly minutes: number;
}) {
  const say = useRunningSay();
  const comma = useComma();
  const styles = useStyles();
  const shares = stepMinutes(way, minutes);
  const rows = way.steps.map((step, index) => {
    const words = stepWords(say, step);
    return { ...words, key: `${index} ${words.title}`, minutes: shares[index] ?? 1 };
  });
  return (
    <>
      <ol aria-label={name} className={styles.list}>
        {rows.map((row) => (
          <li key={row.key} className={styles.row}>
            <span className={styles.what}>
              {row.title}
              <Caption1 block className={styles.quiet}>
                {row.how}
              </Caption1>
            </span>
            <span className={styles.minutes}>
              {say("running:page.minutes", { count: row.minutes })}
            </span>
          </li>
        ))}
      </ol>
      {way.roles.length > 0 && (
        <Caption1 className={styles.quiet}>
          {say("running:page.roles", {
            roles: way.roles.map((role) => say(`running:role.${role}`)).join(comma),
          })}
        </Caption1>
      )}
    </>
  );
}

const useStyles = makeStyles({
  list: { display: "flex", flexDirection: "column", margin: 0, padding: 0, listStyle: "none" },
  row: { display: "flex", justifyContent: "space-between", gap: "12px", padding: "4px 0" },
  what: { minWidth: 0, fontSize: tokens.fontSizeBase300, overflowWrap: "anywhere" },
  minutes: { flexShrink: 0, fontSize: tokens.fontSizeBase300 },
  quiet: { color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" },
});
