import { Body1, Button, Field, makeStyles, Select } from "@fluentui/react-components";
import { useState } from "react";
import { writtenDays } from "../../../shared/agenda/written.ts";
import type { CirclePage } from "../../../shared/contract/circle-page.ts";
import { useNow } from "../../time/clock-context.ts";
import { useTime } from "../../time/time-context.ts";
import { useSay } from "../../ui/say.ts";
import { Section } from "../../ui/section.tsx";
import { Sorry } from "../../ui/sorry.tsx";
import { useUndo } from "../../ui/undo.tsx";
import { useWrittenSay } from "../../ui/written-say.ts";
import { useDropWritten, useOpenWritten } from "./queries.ts";
import { writtenTrouble } from "./refusals.ts";

const aDay = 24 * 3600 * 1000;
const [, usual] = writtenDays;

/** Opens a round in writing. No date is typed. */
export function OpenRound({ page }: { readonly page: CirclePage }) {
  const say = useWrittenSay();
  const sayApp = useSay();
  const time = useTime();
  const styles = useStyles();
  const offerUndo = useUndo();
  const now = useNow(60);
  const open = useOpenWritten(page.circle);
  const drop = useDropWritten(page.circle);
  const [days, setDays] = useState<(typeof writtenDays)[number]>(usual);
  // What was opened is gone by then: the place of the offer says it.
  const sayWhy = (error: unknown) => offerUndo({ words: writtenTrouble(sayApp, say, error) });
  return (
    <Section title={say("written:open")}>
      {open.error && <Sorry words={writtenTrouble(sayApp, say, open.error)} />}
      <Body1>{say("written:none")}</Body1>
      <div className={styles.row}>
        <Field label={say("written:days")} className={styles.days}>
          <Select
            value={`${days}`}
            onChange={(_, { value }) =>
              setDays(writtenDays.find((each) => `${each}` === value) ?? usual)
            }
          >
            {writtenDays.map((each) => (
              <option key={each} value={each}>
                {say("written:daysOf", {
                  count: each,
                  date: time.date(time.dateOf(now + each * aDay)),
                })}
              </option>
            ))}
          </Select>
        </Field>
        <Button
          appearance="primary"
          disabledFocusable={open.isPending}
          onClick={() =>
            open.run(days, {
              done: ({ round }) =>
                offerUndo({
                  words: say("written:opened"),
                  undo: () => drop.run(round, { failed: sayWhy }),
                }),
            })
          }
        >
          {say("written:open")}
        </Button>
      </div>
    </Section>
  );
}

const useStyles = makeStyles({
  row: { display: "flex", flexWrap: "wrap", alignItems: "flex-end", gap: "8px" },
  days: { minWidth: 0, "& select": { minWidth: 0 } },
});
