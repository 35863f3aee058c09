import type { GivenView, GotView } from "../../../shared/contract/kind-words.ts";
import { Empty } from "../../ui/empty.tsx";
import { useKindSay } from "../../ui/kind-say.ts";
import { Section } from "../../ui/section.tsx";
import { GivenRow } from "./given-row.tsx";
import { GotRow } from "./got-row.tsx";
import { WordList } from "./word-row.tsx";

/** What was written to me and by me. */
export function WordsOfMine({
  got,
  given,
  named = false,
}: {
  readonly got: readonly GotView[];
  readonly given: readonly GivenView[];
  /** Of several circles. */
  readonly named?: boolean;
}) {
  const say = useKindSay();
  return (
    <>
      <Section title={say("kind:page.forMe")}>
        {got.length === 0 && <Empty words={say("kind:page.noneForMe")} />}
        <WordList>
          {got.map((word) => (
            <GotRow key={word.id} word={word} named={named} />
          ))}
        </WordList>
      </Section>
      <Section title={say("kind:page.fromMe")}>
        {given.length === 0 && <Empty words={say("kind:page.noneFromMe")} />}
        <WordList>
          {given.map((word) => (
            <GivenRow key={word.id} word={word} named={named} />
          ))}
        </WordList>
      </Section>
    </>
  );
}
