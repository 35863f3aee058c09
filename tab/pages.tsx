import { useQueryClient } from "@tanstack/react-query";
import type { ComponentType } from "react";
import { Route, Switch, useLocation } from "wouter";
import type { CircleAddress } from "../shared/circle/circle.ts";
import type { AskId, SessionId } from "../shared/kernel/ids.ts";
import type { CalendarDate } from "../shared/time/instant.ts";
import { AtPlace } from "./circle/at-place.tsx";
import { LandingPage } from "./landing-page.tsx";
import { useHost } from "./teams/host-context.ts";
import { useBackButton } from "./teams/use-back-button.ts";
import { FaultBoundary } from "./ui/fault-boundary.tsx";
import { lazily } from "./ui/lazily.ts";

const ConfigurePage = lazily(async () => {
  const [{ ConfigurePage: Page }, { NewRing }] = await Promise.all([
    import("./circle/configure-page.tsx"),
    import("./rotation/new-ring.tsx"),
  ]);
  return () => <Page picture={(people) => <NewRing people={people} />} />;
});
const SkillsPage = lazily(
  async () => (await import("./reflection/skills/skills-page.tsx")).SkillsPage,
);
const AboutPage = lazily(async () => (await import("./circle/about-page.tsx")).AboutPage);
const JoinPage = lazily(async () => (await import("./circle/join-page.tsx")).JoinPage);
const SettingsPage = lazily(async () => (await import("./circle/settings-page.tsx")).SettingsPage);
const MembersPage = lazily(async () => (await import("./circle/members-page.tsx")).MembersPage);
const CharterPage = lazily(async () => (await import("./circle/charter-page.tsx")).CharterPage);
const SeasonPage = lazily(async () => (await import("./circle/season-page.tsx")).SeasonPage);
const GuestsPage = lazily(async () => (await import("./circle/guests-page.tsx")).GuestsPage);
const SponsorPage = lazily(async () => (await import("./circle/sponsor-page.tsx")).SponsorPage);
const BreakPage = lazily(async () => (await import("./circle/break-page.tsx")).BreakPage);
const HealthPage = lazily(async () => (await import("./circle/health/health-page.tsx")).HealthPage);
const HelpPage = lazily(async () => (await import("./circle/help-page.tsx")).HelpPage);
const PastPage = lazily(async () => (await import("./schedule/past-page.tsx")).PastPage);
const TurnsPage = lazily(async () => (await import("./rotation/turns-page.tsx")).TurnsPage);
const ProtocolsPage = lazily(
  async () => (await import("./agenda/protocols-page.tsx")).ProtocolsPage,
);
const BoxPage = lazily(async () => (await import("./agenda/box/box-page.tsx")).BoxPage);
const QuickPage = lazily(async () => (await import("./agenda/quick/quick-page.tsx")).QuickPage);
const MyAsksPage = lazily(async () => (await import("./agenda/my-asks-page.tsx")).MyAsksPage);
const IntroductionsPage = lazily(
  async () => (await import("./agenda/introductions/introductions-page.tsx")).IntroductionsPage,
);
const QueuePage = lazily(async () => (await import("./agenda/queue-page.tsx")).QueuePage);
const ResetPage = lazily(async () => (await import("./agenda/reset-page.tsx")).ResetPage);
const WrittenPage = lazily(
  async () => (await import("./agenda/written/written-page.tsx")).WrittenPage,
);
const LedPage = lazily(async () => (await import("./rotation/led-page.tsx")).LedPage);
const ShelfPage = lazily(async () => (await import("./shelf/shelf-page.tsx")).ShelfPage);
const ForAskPage = lazily(async () => (await import("./shelf/for-ask-page.tsx")).ForAskPage);
const PromisesPage = lazily(
  async () => (await import("./commitment/promises-page.tsx")).PromisesPage,
);
const MyPromisesPage = lazily(
  async () => (await import("./commitment/my-promises-page.tsx")).MyPromisesPage,
);
const RemovePage = lazily(async () => (await import("./circle/remove-page.tsx")).RemovePage);
const MinePage = lazily(async () => (await import("./circle/mine-page.tsx")).MinePage);
const MovePage = lazily(async () => (await import("./schedule/move/move-page.tsx")).MovePage);
const PausePage = lazily(async () => (await import("./schedule/move/pause-page.tsx")).PausePage);
const RhythmsPage = lazily(async () => (await import("./schedule/rhythms-page.tsx")).RhythmsPage);
const PollPage = lazily(async () => (await import("./schedule/poll/poll-page.tsx")).PollPage);
const SubscribedPage = lazily(
  async () => (await import("./schedule/subscribed/subscribed-page.tsx")).SubscribedPage,
);
const TimesPage = lazily(async () => (await import("./schedule/times-page.tsx")).TimesPage);
const DatesPage = lazily(async () => (await import("./schedule/ahead/dates-page.tsx")).DatesPage);
const OtherTimePage = lazily(
  async () => (await import("./schedule/ahead/other-time-page.tsx")).OtherTimePage,
);
const LookBackPage = lazily(
  async () => (await import("./reflection/look-back-page.tsx")).LookBackPage,
);
const LookingBackPage = lazily(
  async () => (await import("./reflection/looking-back-page.tsx")).LookingBackPage,
);
const JournalPage = lazily(async () => (await import("./reflection/journal-page.tsx")).JournalPage);
const KindPage = lazily(async () => (await import("./reflection/kind/kind-page.tsx")).KindPage);
const MyKindPage = lazily(
  async () => (await import("./reflection/kind/my-kind-page.tsx")).MyKindPage,
);
const WallPage = lazily(async () => (await import("./reflection/kind/wall-page.tsx")).WallPage);

/** A page of the circle of this channel or chat. */
function here(Page: ComponentType<{ readonly address: CircleAddress }>) {
  return <AtPlace>{(address) => <Page address={address} />}</AtPlace>;
}

/** The page at this route, or a kind word where it cannot be drawn. */
export function Pages() {
  useBackButton();
  const [route] = useLocation();
  const queries = useQueryClient();
  // New answers may be drawn; after a second fault it may be the code that is old: everything is fetched anew.
  const tryAgain = (times: number) => (times > 1 ? location.reload() : queries.clear());
  return (
    <FaultBoundary route={route} onRetry={tryAgain}>
      <Routes />
    </FaultBoundary>
  );
}

/**
 * Which page stands at which route. `AtPlace` finds the circle of this channel or chat, so
 * `/members` is of that circle. The first page is imported at once, others may be lazy.
 */
function Routes() {
  const panel = useHost().setting.frame === "panel";
  return (
    <Switch>
      <Route path="/remove" component={RemovePage} />
      <Route path="/configure" component={ConfigurePage} />
      <Route path="/mine" component={MinePage} />
      <Route path="/journal" component={JournalPage} />
      <Route path="/looking-back/:tenant/:circle">
        {(address) => <LookingBackPage address={address as unknown as CircleAddress} />}
      </Route>
      <Route path="/my-asks" component={MyAsksPage} />
      <Route path="/my-promises" component={MyPromisesPage} />
      <Route path="/my-skills" component={SkillsPage} />
      <Route path="/my-calendar" component={SubscribedPage} />
      <Route path="/about" component={AboutPage} />
      <Route path="/help" component={HelpPage} />
      <Route path="/my-kind" component={MyKindPage} />
      <Route path="/kind">{here(KindPage)}</Route>
      <Route path="/wins">{here(WallPage)}</Route>
      <Route path="/join">{here(JoinPage)}</Route>
      <Route path="/times">{here(TimesPage)}</Route>
      <Route path="/dates">{here(DatesPage)}</Route>
      <Route path="/dates/slot">{here(OtherTimePage)}</Route>
      <Route path="/dates/near/:day">
        {({ day }) => (
          <AtPlace>
            {(address) => <OtherTimePage address={address} day={day as CalendarDate} />}
          </AtPlace>
        )}
      </Route>
      <Route path="/poll">{here(PollPage)}</Route>
      <Route path="/rhythms">{here(RhythmsPage)}</Route>
      <Route path="/pause">{here(PausePage)}</Route>
      <Route path="/move/:session">
        {({ session }) => (
          <AtPlace>
            {(address) => <MovePage address={address} session={session as SessionId} />}
          </AtPlace>
        )}
      </Route>
      <Route path="/reflect/:session">
        {({ session }) => (
          <AtPlace>
            {(address) => <LookBackPage address={address} session={session as SessionId} />}
          </AtPlace>
        )}
      </Route>
      <Route path="/members">{here(MembersPage)}</Route>
      <Route path="/settings">{here(SettingsPage)}</Route>
      <Route path="/charter">{here(CharterPage)}</Route>
      <Route path="/break">{here(BreakPage)}</Route>
      <Route path="/health">{here(HealthPage)}</Route>
      <Route path="/guests">{here(GuestsPage)}</Route>
      <Route path="/sponsor">{here(SponsorPage)}</Route>
      <Route path="/season">{here(SeasonPage)}</Route>
      <Route path="/past">{here(PastPage)}</Route>
      <Route path="/turns">{here(TurnsPage)}</Route>
      <Route path="/protocols">{here(ProtocolsPage)}</Route>
      <Route path="/box">{here(BoxPage)}</Route>
      <Route path="/quick">{here(QuickPage)}</Route>
      <Route path="/introductions">{here(IntroductionsPage)}</Route>
      <Route path="/line">{here(QueuePage)}</Route>
      <Route path="/reset">{here(ResetPage)}</Route>
      <Route path="/written">{here(WrittenPage)}</Route>
      <Route path="/written/:round">
        {({ round }) => (
          <AtPlace>
            {(address) => <WrittenPage address={address} round={round as SessionId} />}
          </AtPlace>
        )}
      </Route>
      <Route path="/led/:session">
        {({ session }) => (
          <AtPlace>
            {(address) => <LedPage address={address} session={session as SessionId} />}
          </AtPlace>
        )}
      </Route>
      <Route path="/promises">{here(PromisesPage)}</Route>
      <Route path="/shelf/for/:ask">
        {({ ask }) => (
          <AtPlace>{(address) => <ForAskPage address={address} ask={ask as AskId} />}</AtPlace>
        )}
      </Route>
      <Route path="/shelf">{here(ShelfPage)}</Route>
      <Route path="/session">
        <AtPlace>{(address) => <LandingPage address={address} panel />}</AtPlace>
      </Route>
      <Route>
        <AtPlace>{(address) => <LandingPage address={address} panel={panel} />}</AtPlace>
      </Route>
    </Switch>
  );
}
