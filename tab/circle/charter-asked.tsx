import type { CirclePage } from "../../shared/contract/circle-page.ts";
import { Empty } from "../ui/empty.tsx";
import { LinkButton } from "../ui/link-button.tsx";
import { useSay } from "../ui/say.ts";
import { Section } from "../ui/section.tsx";
import { countedMembers } from "./counted-members.ts";

/** That the charter waits for the reader's word, where others have given theirs. */
export function CharterAsked({ page }: { readonly page: CirclePage }) {
  const say = useSay();
  const { charter, me } = page;
  if (!charter?.open.includes(me.person)) return null;
  const all = countedMembers(page).length;
  const agreed = all - charter.open.length;
  const counted = say(charter.again ? "charter:holdsCount" : "charter:agreedCount", {
    agreed,
    all,
  });
  return (
    <Section title={say("charter:title")}>
      <Empty
        words={charter.again ? `${say("charter:askAgain")} ${counted}` : counted}
        step={
          <>
            <LinkButton href="#/charter">{say("charter:open")}</LinkButton>
            {charter.again && <LinkButton href="#/promises">{say("charter:goalToo")}</LinkButton>}
          </>
        }
      />
    </Section>
  );
}
