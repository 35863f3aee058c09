import { useQueryClient } from "@tanstack/react-query";
import { lazy } from "react";
import { Route, Switch, useLocation } from "wouter";
import type { CircleAddress } from "../shared/circle/circle.ts";
import type { AskId, SessionId } from "../shared/kernel/ids.ts";
import { AtPlace } from "./circle/at-place.tsx";
import { LandingPage } from "./landing-page.tsx";
import { useHost } from "./teams/host-context.ts";
import { useBackButton } from "./teams/use-back-button.ts";
import { FaultBoundary } from "./ui/fault-boundary.tsx";

const ConfigurePage = lazy(async () => {
  const [{ ConfigurePage: Page }, { NewRing }] = await Promise.all([
    import("./circle/configure-page.tsx"),
    import("./rotation/new-ring.tsx"),
  ]);
  return { default: () => <Page picture={(people) => <NewRing people={people} />} /> };
});

const SkillsPage = lazy(async () => ({
  default: (await import("./reflection/skills/skills-page.tsx")).SkillsPage,
}));
const AboutPage = lazy(async () => ({
  default: (await import("./circle/about-page.tsx")).AboutPage,
}));
const JoinPage = lazy(async () => ({
  default: (await import("./circle/join-page.tsx")).JoinPage,
}));
const SettingsPage = lazy(async () => ({
  default: (await import("./circle/settings-page.tsx")).SettingsPage,
}));
const MembersPage = lazy(async () => ({
  default: (await import("./circle/members-page.tsx")).MembersPage,
}));
const CharterPage = lazy(async () => ({
  default: (await import("./circle/charter-page.tsx")).CharterPage,
}));
const SeasonPage = lazy(async () => ({
  default: (await import("./circle/season-page.tsx")).SeasonPage,
}));
const GuestsPage = lazy(async () => ({
  default: (await import("./circle/guests-page.tsx")).GuestsPage,
}));
const SponsorPage = lazy(async () => ({
  default: (await import("./circle/sponsor-page.tsx")).SponsorPage,
}));
const BreakPage = lazy(async () => ({
  default: (await import("./circle/break-page.tsx")).BreakPage,
}));
const HelpPage = lazy(async () => ({
  default: (await import("./circle/help-page.tsx")).HelpPage,
}));
const PastPage = lazy(async () => ({
  default: (await import("./schedule/past-page.tsx")).PastPage,
}));
const TurnsPage = lazy(async () => ({
  default: (await import("./rotation/turns-page.tsx")).TurnsPage,
}));
const ProtocolsPage = lazy(async () => ({
  default: (await import("./agenda/protocols-page.tsx")).ProtocolsPage,
}));
const BoxPage = lazy(async () => ({
  default: (await import("./agenda/box/box-page.tsx")).BoxPage,
}));
const QuickPage = lazy(async () => ({
  default: (await import("./agenda/quick/quick-page.tsx")).QuickPage,
}));
const MyAsksPage = lazy(async () => ({
  default: (await import("./agenda/my-asks-page.tsx")).MyAsksPage,
}));
const IntroductionsPage = lazy(async () => ({
  default: (await import("./agenda/introductions/introductions-page.tsx")).IntroductionsPage,
}));
const QueuePage = lazy(async () => ({
  default: (await import("./agenda/queue-page.tsx")).QueuePage,
}));
const ResetPage = lazy(async () => ({
  default: (await import("./agenda/reset-page.tsx")).ResetPage,
}));
const WrittenPage = lazy(async () => ({
  default: (await import("./agenda/written/written-page.tsx")).WrittenPage,
}));
const LedPage = lazy(async () => ({
  default: (await import("./rotation/led-page.tsx")).LedPage,
}));
const ShelfPage = lazy(async () => ({
  default: (await import("./shelf/shelf-page.tsx")).ShelfPage,
}));
const ForAskPage = lazy(async () => ({
  default: (await import("./shelf/for-ask-page.tsx")).ForAskPage,
}));
const PromisesPage = lazy(async () => ({
  default: (await import("./commitment/promises-page.tsx")).PromisesPage,
}));
const MyPromisesPage = lazy(async () => ({
  default: (await import("./commitment/my-promises-page.tsx")).MyPromisesPage,
}));
const RemovePage = lazy(async () => ({
  default: (await import("./circle/remove-page.tsx")).RemovePage,
}));
const MinePage = lazy(async () => ({
  default: (await import("./circle/mine-page.tsx")).MinePage,
}));
const TimesPage = lazy(async () => ({
  default: (await import("./schedule/times-page.tsx")).TimesPage,
}));
const LookBackPage = lazy(async () => ({
  default: (await import("./reflection/look-back-page.tsx")).LookBackPage,
}));
const LookingBackPage = lazy(async () => ({
  default: (await import("./reflection/looking-back-page.tsx")).LookingBackPage,
}));
const JournalPage = lazy(async () => ({
  default: (await import("./reflection/journal-page.tsx")).JournalPage,
}));

const KindPage = lazy(async () => ({
  default: (await import("./reflection/kind/kind-page.tsx")).KindPage,
}));
const MyKindPage = lazy(async () => ({
  default: (await import("./reflection/kind/my-kind-page.tsx")).MyKindPage,
}));
const WallPage = lazy(async () => ({
  default: (await import("./reflection/kind/wall-page.tsx")).WallPage,
}));

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
      <Route path="/about" component={AboutPage} />
      <Route path="/help" component={HelpPage} />
      <Route path="/my-kind" component={MyKindPage} />
      <Route path="/kind">
        <AtPlace>{(address) => <KindPage address={address} />}</AtPlace>
      </Route>
      <Route path="/wins">
        <AtPlace>{(address) => <WallPage address={address} />}</AtPlace>
      </Route>
      <Route path="/join">
        <AtPlace>{(address) => <JoinPage address={address} />}</AtPlace>
      </Route>
      <Route path="/times">
        <AtPlace>{(address) => <TimesPage address={address} />}</AtPlace>
      </Route>
      <Route path="/reflect/:session">
        {({ session }) => (
          <AtPlace>
            {(address) => <LookBackPage address={address} session={session as SessionId} />}
          </AtPlace>
        )}
      </Route>
      <Route path="/members">
        <AtPlace>{(address) => <MembersPage address={address} />}</AtPlace>
      </Route>
      <Route path="/settings">
        <AtPlace>{(address) => <SettingsPage address={address} />}</AtPlace>
      </Route>
      <Route path="/charter">
        <AtPlace>{(address) => <CharterPage address={address} />}</AtPlace>
      </Route>
      <Route path="/break">
        <AtPlace>{(address) => <BreakPage address={address} />}</AtPlace>
      </Route>
      <Route path="/guests">
        <AtPlace>{(address) => <GuestsPage address={address} />}</AtPlace>
      </Route>
      <Route path="/sponsor">
        <AtPlace>{(address) => <SponsorPage address={address} />}</AtPlace>
      </Route>
      <Route path="/season">
        <AtPlace>{(address) => <SeasonPage address={address} />}</AtPlace>
      </Route>
      <Route path="/past">
        <AtPlace>{(address) => <PastPage address={address} />}</AtPlace>
      </Route>
      <Route path="/turns">
        <AtPlace>{(address) => <TurnsPage address={address} />}</AtPlace>
      </Route>
      <Route path="/protocols">
        <AtPlace>{(address) => <ProtocolsPage address={address} />}</AtPlace>
      </Route>
      <Route path="/box">
        <AtPlace>{(address) => <BoxPage address={address} />}</AtPlace>
      </Route>
      <Route path="/quick">
        <AtPlace>{(address) => <QuickPage address={address} />}</AtPlace>
      </Route>
      <Route path="/introductions">
        <AtPlace>{(address) => <IntroductionsPage address={address} />}</AtPlace>
      </Route>
      <Route path="/line">
        <AtPlace>{(address) => <QueuePage address={address} />}</AtPlace>
      </Route>
      <Route path="/reset">
        <AtPlace>{(address) => <ResetPage address={address} />}</AtPlace>
      </Route>
      <Route path="/written">
        <AtPlace>{(address) => <WrittenPage address={address} />}</AtPlace>
      </Route>
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
      <Route path="/promises">
        <AtPlace>{(address) => <PromisesPage address={address} />}</AtPlace>
      </Route>
      <Route path="/shelf/for/:ask">
        {({ ask }) => (
          <AtPlace>{(address) => <ForAskPage address={address} ask={ask as AskId} />}</AtPlace>
        )}
      </Route>
      <Route path="/shelf">
        <AtPlace>{(address) => <ShelfPage address={address} />}</AtPlace>
      </Route>
      <Route path="/session">
        <AtPlace>{(address) => <LandingPage address={address} panel />}</AtPlace>
      </Route>
      <Route>
        <AtPlace>{(address) => <LandingPage address={address} panel={panel} />}</AtPlace>
      </Route>
    </Switch>
  );
}
