import type { CirclePage } from "../../shared/contract/circle-page.ts";
import { useTime } from "../time/time-context.ts";
import { Empty } from "../ui/empty.tsx";
import { LinkButton } from "../ui/link-button.tsx";
import { useSeasonSay } from "../ui/season-say.ts";
import { Section } from "../ui/section.tsx";
import { isDeciding } from "./is-deciding.ts";

/** That the season ends, where it does: nothing before that. */
export function SeasonOver({ page }: { readonly page: CirclePage }) {
  return isDeciding(page) ? <Deciding page={page} /> : undefined;
}

function Deciding({ page: { season, now } }: { readonly page: CirclePage }) {
  const say = useSeasonSay();
  const time = useTime();
  if (!season) return undefined;
  const over = now.slice(0, 10) >= season.until;
  return (
    <Section title={say("season:title")}>
      <Empty
        words={over ? say("season:over") : say("season:soon", { until: time.date(season.until) })}
        step={<LinkButton href="#/season">{say("season:open")}</LinkButton>}
      />
    </Section>
  );
}
