import type { CirclePage } from "../../shared/contract/circle-page.ts";
import { useSay } from "../ui/say.ts";
import { Section } from "../ui/section.tsx";
import { Skeleton } from "../ui/skeleton.tsx";
import { Sorry } from "../ui/sorry.tsx";
import { troubleWords } from "../ui/trouble-words.ts";
import { CharterText } from "./charter-text.tsx";
import { useCharter } from "./use-charter.ts";

/** The charter on everyone's screen, while they read it again together. */
export function CharterInSession({ page }: { readonly page: CirclePage }) {
  const say = useSay();
  const charter = useCharter(page);
  return (
    <Section title={say("charter:title")}>
      {charter.isPending && <Skeleton />}
      {charter.error && (
        <Sorry words={troubleWords(say, charter.error)} onRetry={() => charter.refetch()} />
      )}
      {charter.data && <CharterText words={charter.data.words} />}
    </Section>
  );
}
