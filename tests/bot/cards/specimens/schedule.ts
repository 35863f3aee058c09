import { say } from "../../../../bot/kit/say.ts";
import {
  charterFirstCard,
  findTimeCard,
  noCircleCard,
} from "../../../../bot/schedule/asked/cards.ts";
import { type Occasion, ownSessionCard, sessionCard } from "../../../../bot/schedule/cards.ts";
import { newCalendarCard } from "../../../../bot/schedule/owner/cards.ts";
import { unbookedCard } from "../../../../bot/schedule/unbooked/cards.ts";
import type { Session } from "../../../../shared/schedule/session.ts";
import { later } from "../../../../shared/time/instant.ts";
import { aBooking } from "../../../builders/session.ts";
import type { Specimen, Specimens } from "../specimen.ts";
import { amaraId, asks, circle, link, me, session, yusufId } from "./setting.ts";

const states = ["planned", "live", "closed", "missed", "cancelled"] as const;
const about = (over: Partial<Session>) => ({
  circle,
  session: { ...session, ...over },
  asks,
  link,
});
const posted = (shows: string, over: Partial<Session>, occasion: Occasion): Specimen => ({
  shows,
  draw: (language) => sessionCard(say(language), about(over), occasion),
});
/** The most there can be in a member's own view: who leads, what is asked, and what they said. */
const ownLines = { lines: 12, because: "up to three asks and what was said of oneself are in it" };
const own = (shows: string, over: Partial<Session>, canMark = false): Specimen => ({
  shows,
  longer: ownLines,
  draw: (language) => ownSessionCard(say(language), about(over), me, canMark),
});
const refused = aBooking({ app: "refused" });
const hybrid = { kind: "hybrid", room: "Building 4, second floor, Zwetschge" } as const;
const left = aBooking({
  surplus: [{ owner: { kind: "person", person: yusufId }, transaction: "first-0" }],
});
const { joinUrl: _noWay, ...noLink } = aBooking();
const unbooked = (state: "asked" | "failed") => {
  const { joinUrl: _none, event: _neither, ...rest } = aBooking({ state, app: "waiting" });
  return rest;
};

export const scheduleSpecimens: Specimens = {
  sessionCard: [
    ...states.map((state) => posted(state, { state }, "planned")),
    posted("reminder", {}, "reminder"),
    posted("reminder soon", {}, "reminderSoon"),
    posted("app to be added by hand", { booking: refused }, "planned"),
    posted(
      "in a room and in Teams, an earlier invitation left",
      { place: hybrid, booking: left },
      "planned",
    ),
    posted("nowhere to call", { booking: noLink }, "planned"),
    posted("called off, an invitation left", { state: "cancelled", booking: left }, "planned"),
    posted("being booked", { booking: unbooked("asked") }, "planned"),
    posted("not booked", { booking: unbooked("failed") }, "planned"),
  ],
  ownSessionCard: [
    ...states.map((state) => own(state, { state })),
    own("away", { away: [amaraId], facilitator: yusufId, booking: refused }),
    own("in a room and in Teams", { place: hybrid }),
    own("the chat is watched", { place: hybrid, watches: amaraId }),
    own("in a room", { place: { ...hybrid, kind: "room" } }),
    own("to be marked", { state: "closed" }, true),
    own("marked", { state: "closed", present: [amaraId] }, true),
  ],
  newCalendarCard: (["moved", "ask"] as const).map((kind) => ({
    shows: kind,
    draw: (language) => {
      const times = [session.startsAt, later(session.startsAt, { days: 14 })];
      return newCalendarCard(say(language), kind, times, link);
    },
  })),
  unbookedCard: (["waits", "booked", "over"] as const).map((state) => ({
    shows: state,
    draw: (language) => {
      const times = [session.startsAt, later(session.startsAt, { days: 14 })];
      return unbookedCard(say(language), { state, times: state === "over" ? [] : times }, link);
    },
  })),
  findTimeCard: [
    { shows: "nothing planned", draw: (language) => findTimeCard(say(language), "none", link) },
    { shows: "how to", draw: (language) => findTimeCard(say(language), "find", link) },
  ],
  noCircleCard: [{ shows: "as it is", draw: (language) => noCircleCard(say(language)) }],
  charterFirstCard: [
    { shows: "two wait", draw: (language) => charterFirstCard(say(language), 2, link) },
  ],
};
