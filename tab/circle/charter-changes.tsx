import { Body1, Body1Strong, makeStyles, tokens } from "@fluentui/react-components";
import type { CharterWords } from "../../shared/circle/charter.ts";
import { type WordChange, wordChanges } from "../../shared/circle/word-changes.ts";
import type { CharterView } from "../../shared/contract/charter.ts";
import { useHidden } from "../ui/hidden.ts";
import { useRhythmSay } from "../ui/rhythm-say.ts";
import { useSay } from "../ui/say.ts";
import { Section } from "../ui/section.tsx";
import { charterLines } from "./charter-lines.ts";

/** What has changed since the version that the reader agreed to. */
export function CharterChanges({
  before,
  words,
}: {
  readonly before: NonNullable<CharterView["mine"]>;
  readonly words: CharterWords;
}) {
  const say = useSay();
  const styles = useStyles();
  const inRhythm = useRhythmSay();
  const changes = changedLines(
    charterLines(say, inRhythm, before.words),
    charterLines(say, inRhythm, words),
  );
  return (
    <Section title={say("charter:changes", { version: before.version })}>
      {changes.map(({ field, title, was, is }) => (
        <div key={field}>
          <Body1Strong as="h3" className={styles.line}>
            {title}
          </Body1Strong>
          <Body1 as="p" className={styles.words}>
            {wordChanges(was, is).map((change, place) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a part of a text is known by its place alone
              <Part key={place} change={change} />
            ))}
          </Body1>
        </div>
      ))}
    </Section>
  );
}

type Line = ReturnType<typeof charterLines>[number];

/** Lines that came, went or changed; one that says nothing is none. */
function changedLines(before: readonly Line[], now: readonly Line[]) {
  const there = now.map(({ field }) => field);
  const gone = before.filter(({ field }) => !there.includes(field));
  return [...now, ...gone]
    .map(({ field, title }) => ({
      field,
      title,
      was: before.find((line) => line.field === field)?.text ?? "",
      is: now.find((line) => line.field === field)?.text ?? "",
    }))
    .filter(({ was, is }) => was !== is);
}

/** Said as well as shown: not every screen reader tells what was struck. */
function Part({ change: { kind, words } }: { readonly change: WordChange }) {
  const say = useSay();
  const styles = useStyles();
  const { hidden } = useHidden();
  if (kind === "same") return <>{words} </>;
  const Mark = kind === "came" ? "ins" : "del";
  return (
    <>
      <Mark className={kind === "came" ? styles.came : styles.went}>
        <span className={hidden}>
          {say(kind === "came" ? "charter:cameIn" : "charter:wentOut")}{" "}
        </span>
        {words}
      </Mark>{" "}
    </>
  );
}

const useStyles = makeStyles({
  line: { display: "block", margin: 0 },
  words: { margin: 0, overflowWrap: "anywhere" },
  came: {
    textDecorationLine: "none",
    fontWeight: tokens.fontWeightSemibold,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  went: { color: tokens.colorNeutralForeground2 },
});
