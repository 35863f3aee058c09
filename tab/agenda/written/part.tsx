import {
  Body1,
  Body1Strong,
  Button,
  Caption1,
  Field,
  makeStyles,
  Textarea,
  tokens,
} from "@fluentui/react-components";
import { useState } from "react";
import type { Step } from "../../../shared/agenda/step.ts";
import { longestAnswer } from "../../../shared/agenda/written.ts";
import type { CirclePage } from "../../../shared/contract/circle-page.ts";
import type { WrittenPart } from "../../../shared/contract/written.ts";
import type { SessionId } from "../../../shared/kernel/ids.ts";
import { nameOf } from "../../ui/names.ts";
import { NoNames } from "../../ui/no-names.tsx";
import { useSay } from "../../ui/say.ts";
import { Sorry } from "../../ui/sorry.tsx";
import { useUndo } from "../../ui/undo.tsx";
import { useWrittenSay } from "../../ui/written-say.ts";
import { stepWords } from "../step-words.ts";
import { useWrite } from "./queries.ts";
import { writtenTrouble } from "./refusals.ts";

interface Props {
  readonly page: CirclePage;
  readonly round: SessionId;
  readonly step: Step;
  readonly part: WrittenPart;
  readonly over: boolean;
  /** The part's only step: its title stands above already. */
  readonly single: boolean;
}

/** One step of a round: what to do in it, room for one's own words, and the others' once one has written. */
export function Part({ page, round, step, part, over, single }: Props) {
  const say = useWrittenSay();
  const styles = useStyles();
  const how = stepWords(say, step).how;
  return (
    <div className={styles.part}>
      {!single && (
        <Body1Strong as="h3" className={styles.title}>
          {stepWords(say, step).title}
        </Body1Strong>
      )}
      {how && <Caption1 className={styles.quiet}>{how}</Caption1>}
      {step.floor === "nobody" ? (
        <Caption1 className={styles.quiet}>{say("written:quiet")}</Caption1>
      ) : (
        <>
          <Own
            page={page}
            round={round}
            part={part}
            over={over}
            title={stepWords(say, step).title}
          />
          <Others page={page} part={part} over={over} />
        </>
      )}
    </div>
  );
}

function Others({ page, part, over }: Pick<Props, "page" | "part" | "over">) {
  const say = useWrittenSay();
  const styles = useStyles();
  const { texts } = part;
  if (!texts)
    return part.write === "now" ? (
      <Caption1 className={styles.quiet}>{say("written:hidden")}</Caption1>
    ) : undefined;
  if (texts.length === 0)
    return part.mine === undefined ? (
      <Caption1 className={styles.quiet}>
        {say(over ? "written:nobody" : "written:nobodyYet")}
      </Caption1>
    ) : undefined;
  return (
    <ul className={styles.list}>
      {texts.map(({ by, text }) => (
        <li key={by} className={styles.other}>
          <Caption1 className={styles.quiet}>{nameOf(page.members, by)}</Caption1>
          <Body1 className={styles.words}>{text}</Body1>
        </li>
      ))}
    </ul>
  );
}

function Own({
  page,
  round,
  part,
  over,
  title,
}: Pick<Props, "page" | "round" | "part" | "over"> & { readonly title: string }) {
  const say = useWrittenSay();
  const sayApp = useSay();
  const styles = useStyles();
  const offerUndo = useUndo();
  const write = useWrite(page.circle, round);
  const { mine, segment, step } = part;
  const [text, setText] = useState(mine ?? "");
  const [editing, setEditing] = useState(mine === undefined);
  const put = (words: string, before: string, said: "written:saved" | "written:takenAway") =>
    write.run(
      { segment, step, text: words },
      {
        done: () =>
          offerUndo({
            words: say(said),
            // Once it is over nothing can be put back; what was taken away stays away.
            ...(over ? {} : { undo: () => write.run({ segment, step, text: before }) }),
          }),
      },
    );
  if (part.write === "later" && mine === undefined && !over)
    return <Caption1 className={styles.quiet}>{say("written:later")}</Caption1>;
  const trouble = write.error && <Sorry words={writtenTrouble(sayApp, say, write.error)} />;
  if (mine !== undefined && (!editing || over))
    return (
      <>
        {trouble}
        <Body1 className={styles.words}>{mine}</Body1>
        <div className={styles.buttons}>
          {!over && (
            <Button size="small" onClick={() => setEditing(true)}>
              {say("written:change")}
            </Button>
          )}
          <Button
            size="small"
            disabledFocusable={write.isPending}
            onClick={() => put("", mine, "written:takenAway")}
          >
            {say("written:takeAway")}
          </Button>
        </div>
      </>
    );
  if (part.write === undefined || over) return undefined;
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim() !== "") put(text.trim(), mine ?? "", "written:saved");
      }}
    >
      {trouble}
      <Field label={`${title}: ${say("written:yourText")}`}>
        <Textarea
          rows={3}
          resize="vertical"
          maxLength={longestAnswer}
          value={text}
          onChange={(_, { value }) => setText(value)}
        />
      </Field>
      <NoNames text={text} />
      <Button type="submit" className={styles.save} disabledFocusable={write.isPending}>
        {say("written:save")}
      </Button>
    </form>
  );
}

const useStyles = makeStyles({
  part: { display: "flex", flexDirection: "column", gap: "4px", minWidth: 0 },
  title: { margin: 0 },
  quiet: { color: tokens.colorNeutralForeground2 },
  words: { whiteSpace: "pre-wrap", overflowWrap: "anywhere" },
  list: { display: "flex", flexDirection: "column", gap: "8px", margin: 0, padding: 0 },
  other: { display: "flex", flexDirection: "column", listStyle: "none", minWidth: 0 },
  buttons: { display: "flex", flexWrap: "wrap", gap: "8px" },
  form: { display: "flex", flexDirection: "column", gap: "8px", minWidth: 0 },
  save: { alignSelf: "flex-start" },
});
