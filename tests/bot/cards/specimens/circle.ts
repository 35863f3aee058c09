import { backCard } from "../../../../bot/circle/back/cards.ts";
import { myCirclesCard, notHereCard } from "../../../../bot/circle/cards.ts";
import {
  askedAnewCard,
  charterCard,
  ownCharterCard,
} from "../../../../bot/circle/charter/cards.ts";
import { endingCard, erasedCard, ownEndingCard } from "../../../../bot/circle/ending/cards.ts";
import { biggerThanUsCard } from "../../../../bot/circle/help/cards.ts";
import {
  invitationCard,
  ownInvitationCard,
  welcomeCard,
} from "../../../../bot/circle/invitation/cards.ts";
import { ownSeasonCard, seasonCard } from "../../../../bot/circle/season/cards.ts";
import { say } from "../../../../bot/kit/say.ts";
import type { CharterWords } from "../../../../shared/circle/charter.ts";
import { type CalendarDate, later } from "../../../../shared/time/instant.ts";
import type { Specimen, Specimens } from "../specimen.ts";
import { aleksandraId, amaraId, circle, link, me, members, someDay, yusufId } from "./setting.ts";

const words: CharterWords = {
  purpose: circle.purpose,
  rhythm: circle.rhythm,
  topics: "Delegating, hard conversations, our own energy",
  offLimits: "Salaries, and people who are not in the room by name",
  together: "We begin on time, we listen before we advise, and what is said here stays here",
};
const standing = {
  version: 1,
  edition: 1,
  editedBy: amaraId,
  since: someDay,
  agreed: [aleksandraId, yusufId],
  settled: false,
};
const agreed = { ...circle, charter: standing };
const again = {
  ...circle,
  charter: { ...standing, again: { at: someDay, holds: [amaraId, yusufId] } },
};
const asked = (as: "invited" | "declined" | "joined"): Specimen => ({
  shows: as,
  draw: (language) => {
    const mine = { ...me, standing: as };
    const others = members.slice(1);
    return ownInvitationCard(say(language), { ...circle, members: [mine, ...others] }, mine, link);
  },
});
const season = {
  number: 1,
  weeks: 12,
  from: "2026-11-23" as CalendarDate,
  until: "2027-02-15" as CalendarDate,
} as const;
const over = { ...circle, season: { ...season, card: "asked" } };
const renewed = {
  ...circle,
  season: { ...season, number: 2, before: { ...season, card: "asked" } },
};
const proposed = {
  ...circle,
  proposal: { kind: "erase" as const, by: aleksandraId, at: someDay },
};
const closed = {
  ...circle,
  ended: { kind: "close" as const, at: someDay, goneAt: later(someDay, { days: 182 }) },
};
const charterLines = {
  lines: 9,
  because: "it is the charter, which is agreed to as it stands there",
};

export const circleSpecimens: Specimens = {
  biggerThanUsCard: [
    {
      shows: "whom the organisation names",
      draw: (language) =>
        biggerThanUsCard(say(language), {
          routes: [
            { name: "Employee assistance", link: "https://help.example/start" },
            { name: "Crisis line", link: "tel:+4930123456" },
          ],
          concern: { name: "Ines Duarte", link: "mailto:ines@contoso.example" },
        }),
    },
    { shows: "nobody named", draw: (language) => biggerThanUsCard(say(language), {}) },
  ],
  endingCard: [
    { shows: "proposed", draw: (language) => endingCard(say(language), proposed, link) },
    { shows: "closed", draw: (language) => endingCard(say(language), closed, link) },
    { shows: "going on", draw: (language) => endingCard(say(language), circle, link) },
  ],
  ownEndingCard: [
    { shows: "proposed", draw: (language) => ownEndingCard(say(language), proposed, me, link) },
    { shows: "closed", draw: (language) => ownEndingCard(say(language), closed, me, link) },
  ],
  erasedCard: [{ shows: "nothing", draw: (language) => erasedCard(say(language)) }],
  seasonCard: [
    { shows: "over", draw: (language) => seasonCard(say(language), over, link) },
    { shows: "renewed", draw: (language) => seasonCard(say(language), renewed, link) },
  ],
  ownSeasonCard: [
    { shows: "over", draw: (language) => ownSeasonCard(say(language), over, link) },
    { shows: "renewed", draw: (language) => ownSeasonCard(say(language), renewed, link) },
  ],
  backCard: [{ shows: "the bot is back", draw: (language) => backCard(say(language), link) }],
  welcomeCard: [{ shows: "a new place", draw: (language) => welcomeCard(say(language), link) }],
  invitationCard: [
    { shows: "everyone in", draw: (language) => invitationCard(say(language), circle, link) },
    {
      shows: "some asked",
      draw: (language) => {
        const waiting = members.map((each, at) =>
          at < 2 ? each : { ...each, standing: "invited" as const },
        );
        return invitationCard(say(language), { ...circle, members: waiting }, link);
      },
    },
  ],
  ownInvitationCard: [asked("invited"), asked("declined"), asked("joined")],
  charterCard: [
    { shows: "two agreed", draw: (language) => charterCard(say(language), agreed, link) },
    { shows: "half-way", draw: (language) => charterCard(say(language), again, link) },
  ],
  askedAnewCard: [{ shows: "as it is", draw: (language) => askedAnewCard(say(language), link) }],
  ownCharterCard: [
    {
      shows: "to agree to",
      longer: charterLines,
      draw: (language) => ownCharterCard(say(language), agreed, words, me, link),
    },
    {
      shows: "half-way",
      longer: charterLines,
      draw: (language) => ownCharterCard(say(language), again, words, me, link),
    },
  ],
  notHereCard: [{ shows: "as it is", draw: (language) => notHereCard(say(language)) }],
  myCirclesCard: [
    { shows: "none", draw: (language) => myCirclesCard(say(language), []) },
    {
      shows: "three",
      draw: (language) =>
        myCirclesCard(say(language), [
          { name: circle.name, standing: "joined", nextStartsAt: someDay, open: link },
          { name: "Mentors of mentors in the north", standing: "joined", open: link },
          { name: "Thursday coffee", standing: "invited", open: link },
        ]),
    },
  ],
};
