import { Body1, Caption1, makeStyles, tokens } from "@fluentui/react-components";
import type { KindContent } from "../../../shared/reflection/kind-word.ts";
import { useKindSay } from "../../ui/kind-say.ts";

/** The words that were said, as they were written. */
export function Said({
  content,
  askText,
}: {
  readonly content: KindContent;
  readonly askText?: string | undefined;
}) {
  const say = useKindSay();
  const styles = useStyles();
  return (
    <>
      {linesOf(content).map(([part, text]) => (
        <Body1 key={part ?? "words"} className={styles.words}>
          {part ? say(`kind:said.${part}`, { text }) : text}
        </Body1>
      ))}
      {askText !== undefined && (
        <Caption1 className={styles.quiet}>{say("kind:said.ask", { text: askText })}</Caption1>
      )}
    </>
  );
}

type Part = "saw" | "effect" | "tryOut";

function linesOf(content: KindContent): readonly (readonly [Part | undefined, string])[] {
  switch (content.kind) {
    case "feedback":
      return (["saw", "effect", "tryOut"] as const).map((part) => [part, content[part]] as const);
    case "thanks":
      return [[undefined, content.help]];
    case "win":
      return [[undefined, content.text]];
  }
}

const useStyles = makeStyles({
  words: { whiteSpace: "pre-wrap", overflowWrap: "anywhere" },
  quiet: { color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" },
});
