import { Body1, Link } from "@fluentui/react-components";
import type { CircleAddress } from "../../shared/circle/circle.ts";
import type { CirclePage } from "../../shared/contract/circle-page.ts";
import { WithPage } from "../api/with-page.tsx";
import { useTime } from "../time/time-context.ts";
import { useHealthSay } from "../ui/health-say.ts";
import { Notice } from "../ui/notice.tsx";
import { PageFrame } from "../ui/page-frame.tsx";
import { useSeasonSay } from "../ui/season-say.ts";
import { Section } from "../ui/section.tsx";
import { AfterSeason } from "./after-season.tsx";
import { Ending } from "./ending.tsx";
import { SeasonLength } from "./season-length.tsx";

/** For how long the circle meets, and what comes after that. */
export function SeasonPage({ address }: { readonly address: CircleAddress }) {
  const say = useSeasonSay();
  const health = useHealthSay();
  return (
    <WithPage address={address}>
      {(page) => (
        <PageFrame title={say("season:title")} intro={say("season:intro")}>
          <Dates page={page} />
          {page.me.standing === "joined" ? (
            <>
              <AfterSeason page={page} />
              <Section title={say("season:length")}>
                <SeasonLength page={page} />
              </Section>
              <Ending page={page} />
              <Link href="#/health">{health("health:title")}</Link>
              <Link href="#/sponsor">{say("season:sponsor.open")}</Link>
            </>
          ) : (
            <Notice>{say("season:joinFirst")}</Notice>
          )}
        </PageFrame>
      )}
    </WithPage>
  );
}

function Dates({ page: { season } }: { readonly page: CirclePage }) {
  const say = useSeasonSay();
  const time = useTime();
  if (!season) return <Body1 as="p">{say("season:none")}</Body1>;
  const { number, weeks } = season;
  const [from, until] = [time.date(season.from), time.date(season.until)];
  return <Body1 as="p">{say("season:now", { number, weeks, from, until })}</Body1>;
}
