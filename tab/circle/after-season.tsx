import { Body1, Button, Caption1, Link } from "@fluentui/react-components";
import type { CirclePage } from "../../shared/contract/circle-page.ts";
import type { SeasonView } from "../../shared/contract/season.ts";
import { useTime } from "../time/time-context.ts";
import { pageTitle } from "../ui/page-title.ts";
import { useSeasonSay } from "../ui/season-say.ts";
import { Section } from "../ui/section.tsx";
import { useUndo } from "../ui/undo.tsx";
import { isDeciding } from "./is-deciding.ts";
import { LookBackLink } from "./look-back-link.tsx";
import { seasonEndWords } from "./season-end-words.ts";
import { SeasonTrouble } from "./season-trouble.tsx";
import { useSeason } from "./use-season.ts";

/** What comes after the season: a new one, which any member begins and any takes back. */
export function AfterSeason({ page }: { readonly page: CirclePage }) {
  const say = useSeasonSay();
  const { season } = page;
  if (!season) return undefined;
  return (
    <Section title={say("season:next")}>
      <When page={page} season={season} />
      <Renew page={page} season={season} />
      <Link href="#/promises">{say("season:goal")}</Link>
      <LookBackLink address={page.circle} />
      <Caption1>{say("season:reshuffle")}</Caption1>
    </Section>
  );
}

interface Props {
  readonly page: CirclePage;
  readonly season: SeasonView;
}

function When({ page, season }: Props) {
  const say = useSeasonSay();
  const time = useTime();
  if (!isDeciding(page))
    return <Body1>{say("season:notYet", { day: time.date(season.decidesFrom) })}</Body1>;
  return (
    <>
      <Body1>{seasonEndWords(say, time, season, page.now)}</Body1>
      <Body1>{say("season:renewWords")}</Body1>
    </>
  );
}

function Renew({ page, season: { number, weeks, renewed } }: Props) {
  const say = useSeasonSay();
  const offer = useUndo();
  const { renew, takeBack: back } = useSeason(page);
  const begin = () =>
    renew.run(
      { number, weeks },
      {
        done: () =>
          offer({
            words: say("season:renewed"),
            undo: () => back.run(number + 1),
            home: pageTitle(),
          }),
      },
    );
  const takeBack = () =>
    back.run(number, { done: () => offer({ words: say("season:takenBack"), home: pageTitle() }) });
  return (
    <>
      <div>
        {isDeciding(page) ? (
          <Button appearance="primary" disabledFocusable={renew.isPending} onClick={begin}>
            {say("season:renew", { weeks })}
          </Button>
        ) : (
          renewed && (
            <Button disabledFocusable={back.isPending} onClick={takeBack}>
              {say("season:takeBack")}
            </Button>
          )
        )}
      </div>
      <SeasonTrouble of={[renew, back]} />
    </>
  );
}
