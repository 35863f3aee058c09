import type { CirclePage } from "../../shared/contract/circle-page.ts";
import { useTime } from "../time/time-context.ts";
import { Empty } from "../ui/empty.tsx";
import { LinkButton } from "../ui/link-button.tsx";
import { useSeasonSay } from "../ui/season-say.ts";
import { Section } from "../ui/section.tsx";
import { Proposed } from "./ending.tsx";
import { isDeciding } from "./is-deciding.ts";
import { openProposal } from "./open-proposal.ts";
import { seasonEndWords } from "./season-end-words.ts";

/** That the season ends, or that a member proposes the circle's end: nothing before that. */
export function SeasonOver({ page }: { readonly page: CirclePage }) {
  const proposal = page.me.standing === "joined" ? openProposal(page) : undefined;
  if (proposal) return <Proposed page={page} proposal={proposal} />;
  return isDeciding(page) ? <Deciding page={page} /> : undefined;
}

function Deciding({ page: { season, now } }: { readonly page: CirclePage }) {
  const say = useSeasonSay();
  const time = useTime();
  if (!season) return undefined;
  return (
    <Section title={say("season:title")}>
      <Empty
        words={seasonEndWords(say, time, season, now)}
        step={<LinkButton href="#/season">{say("season:open")}</LinkButton>}
      />
    </Section>
  );
}
