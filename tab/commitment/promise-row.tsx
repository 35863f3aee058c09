import { Body1, Button, Caption1, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { CircleAddress } from "../../shared/circle/circle.ts";
import { type Commitment, outcome as outcomes } from "../../shared/commitment/commitment.ts";
import { useTime } from "../time/time-context.ts";
import { usePromiseSay } from "../ui/promise-say.ts";
import { RowButton } from "../ui/row-button.tsx";
import { PromiseForm } from "./promise-form.tsx";
import { ToDoTrouble } from "./to-do-trouble.tsx";
import { Trouble } from "./trouble.tsx";
import { useInToDo } from "./use-in-to-do.ts";
import { usePromiseRow } from "./use-promise-row.ts";

/** One of my promises: its words, who may read it, and what I can do with it. `asked`: with the question what became of it. */
export function PromiseRow({
  of,
  promise,
  asked,
}: {
  readonly of: Pick<CircleAddress, "circle">;
  readonly promise: Commitment;
  readonly asked: boolean;
}) {
  const say = usePromiseSay();
  const styles = useStyles();
  const row = usePromiseRow(of, promise);
  const toDo = useInToDo(of, promise);
  const [changing, setChanging] = useState(false);
  if (changing) {
    return (
      <li className={styles.row}>
        <Trouble of={row.all} />
        <PromiseForm
          start={promise}
          busy={row.busy}
          onSave={(draft) => row.save(draft, () => setChanging(false))}
          onCancel={() => setChanging(false)}
        />
      </li>
    );
  }
  const button = (words: string, onClick: () => void) => (
    <RowButton words={words} item={promise.text} busy={row.busy} onClick={onClick} />
  );
  return (
    <li className={styles.row}>
      <Trouble of={row.all} />
      <ToDoTrouble of={toDo} />
      <PromiseWords promise={promise} />
      {(asked || promise.outcome === undefined) && (
        <div className={styles.buttons}>
          {outcomes.options.map((each) => (
            <Button
              key={each}
              size={asked ? "medium" : "small"}
              aria-label={`${say(`commitment:outcome.${each}`)}: ${promise.text}`}
              disabledFocusable={row.busy}
              onClick={() => row.answer(each)}
            >
              {say(`commitment:outcome.${each}`)}
            </Button>
          ))}
        </div>
      )}
      <div className={styles.buttons}>
        {button(say(promise.shared ? "commitment:do.unshare" : "commitment:do.share"), row.share)}
        {button(say("commitment:do.edit"), () => setChanging(true))}
        {toDo.words && button(toDo.words, toDo.run)}
        {button(say("commitment:do.remove"), row.remove)}
      </div>
    </li>
  );
}

function PromiseWords({ promise }: { readonly promise: Commitment }) {
  const say = usePromiseSay();
  const time = useTime();
  const styles = useStyles();
  const { text, by, outcome, shared, toDo } = promise;
  return (
    <>
      <Body1 className={styles.words}>{text}</Body1>
      <Caption1 className={styles.quiet}>
        {[
          ...(by ? [say("commitment:now.byDay", { day: time.date(by) })] : []),
          ...(outcome ? [say(`commitment:answered.${outcome}`)] : []),
          say(shared ? "commitment:shared.yes" : "commitment:shared.no"),
          ...(toDo ? [say(toDo.place ? "commitment:toDo.there" : "commitment:toDo.unknown")] : []),
        ].join(" · ")}
      </Caption1>
    </>
  );
}

const useStyles = makeStyles({
  row: {
    display: "flex",
    flexDirection: "column",
    gap: "4px",
    padding: "8px 0",
    minWidth: 0,
    listStyle: "none",
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`,
    ":first-child": { borderTop: "none" },
  },
  words: { whiteSpace: "pre-wrap", overflowWrap: "anywhere" },
  quiet: { color: tokens.colorNeutralForeground2 },
  buttons: { display: "flex", flexWrap: "wrap", gap: "8px" },
});
