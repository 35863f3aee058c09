import { isTouched } from "../../../infra/local/page/api/live.ts";
import { entriesByDay } from "../../../infra/local/page/calendar/entries-by-day.ts";
import { typesMention, withoutMention } from "../../../infra/local/page/conversation/mention.ts";
import { meetingsInOrder } from "../../../infra/local/page/shell/meetings-in-order.ts";
import { showMoment } from "../../../infra/local/page/time/show-time.ts";
import { instantAt } from "../../../infra/local/page/time/wall-time.ts";
import type { CalendarEntry, MeetingBrief } from "../../../infra/local/teams/host-api.ts";

describe("a change in the world", () => {
  it("renews the one conversation it is about, and the unread counts", () => {
    const change = { what: "messages", conversation: "c1" } as const;
    expect(isTouched(change, ["conversation", "me", "c1"])).toBe(true);
    expect(isTouched(change, ["conversation", "me", "c2"])).toBe(false);
    expect(isTouched(change, ["places", "me"])).toBe(true);
    expect(isTouched(change, ["calendar", "me"])).toBe(false);
  });

  it("leaves alone what another person sees, when it is about one", () => {
    const change = { what: "calendar", person: "amara" } as const;
    expect(isTouched(change, ["calendar", "amara", "from", "until"])).toBe(true);
    expect(isTouched(change, ["calendar", "lena", "from", "until"])).toBe(false);
  });
});

describe("a calendar", () => {
  const entry = (id: string, startsAt: string) => ({ id, startsAt }) as CalendarEntry;

  it("puts an event on the day it begins in the person's own zone", () => {
    const late = entry("late", "2026-11-22T22:00:00Z");
    const days = ["2026-11-22", "2026-11-23"];
    const idsIn = (zone: string) =>
      entriesByDay([late], days, zone).map(({ entries }) => entries.length);
    expect(idsIn("Europe/London")).toEqual([1, 0]);
    expect(idsIn("Asia/Kolkata")).toEqual([0, 1]);
  });

  it("finds the instant of a wall clock on both sides of a clock change", () => {
    expect(instantAt("2026-10-24", "10:00", "Europe/Berlin")).toBe("2026-10-24T08:00:00Z");
    expect(instantAt("2026-10-26", "10:00", "Europe/Berlin")).toBe("2026-10-26T09:00:00Z");
  });

  it("shows only the time of what is today", () => {
    const viewer = { zone: "Europe/Berlin", locale: "de-DE" };
    const now = "2026-11-22T12:00:00Z";
    expect(showMoment("2026-11-22T09:00:00Z", now, viewer)).toBe("10:00");
    expect(showMoment("2026-11-21T09:00:00Z", now, viewer)).toBe("21 Nov, 10:00");
  });
});

describe("mentioning the bot", () => {
  it("is offered while its name is being typed after an @", () => {
    const offered = (text: string) => typesMention(text, "Peer Circles");
    expect(["@", "@peer", "hi @Peer C", "@Peer Circles"].map(offered)).toEqual([
      true,
      true,
      true,
      true,
    ]);
    expect(["peer", "a@peer", "@lena", "@peer circles help"].map(offered)).toEqual([
      false,
      false,
      false,
      false,
    ]);
  });

  it("takes the unfinished name out of the text", () => {
    expect(withoutMention("hi @Pee")).toBe("hi ");
  });
});

describe("the list of meetings", () => {
  const meeting = (id: string, day: string, state: MeetingBrief["state"] = "booked") =>
    ({ id, startsAt: `${day}T13:00:00Z`, endsAt: `${day}T13:45:00Z`, state }) as MeetingBrief;

  it("has the soonest first, and what is over apart, newest first", () => {
    const all = [
      meeting("later", "2026-12-09"),
      meeting("first", "2026-10-14", "ended"),
      meeting("next", "2026-11-25"),
      meeting("never held", "2026-10-28"),
      meeting("overtime", "2026-11-20", "running"),
    ];
    const { ahead, past } = meetingsInOrder(all, "2026-11-22T12:00:00Z");
    expect(ahead.map(({ id }) => id)).toEqual(["overtime", "next", "later"]);
    expect(past.map(({ id }) => id)).toEqual(["never held", "first"]);
  });
});
