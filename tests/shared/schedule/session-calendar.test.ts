import fc from "fast-check";
import { calendarLines, calendarValue } from "../../../shared/schedule/calendar-lines.ts";
import {
  type CalendarSession,
  lastChanged,
  sessionCalendar,
} from "../../../shared/schedule/session-calendar.ts";
import { instant } from "../../../shared/time/instant.ts";
import { personCalled, sessionCalled } from "../../builders/ids.ts";
import { aBooking, aSession } from "../../builders/session.ts";

const octets = (text: string) => new TextEncoder().encode(text).length;
const unfolded = (text: string) => text.replaceAll("\r\n ", "");
/** As whoever reads the format takes a value back apart. */
const asText = (value: string) =>
  value.replace(/\\(.)/g, (_, sign: string) => (/n/i.test(sign) ? "\n" : sign));
const anyText = fc.string({ unit: "grapheme", maxLength: 300, size: "max" });
const plain = (text: string) =>
  text.replace(/\r\n?/g, "\n").replace(/\p{Cc}/gu, (sign) => (/[\n\t]/.test(sign) ? sign : ""));

describe("lines of a calendar", () => {
  it("are never longer than 75 octets, cut no character in two, and come back whole", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const line = `SUMMARY:${calendarValue(text)}`;
        const sent = calendarLines([line]);
        const lines = sent.split("\r\n");
        expect(lines.at(-1)).toBe("");
        expect(Math.max(...lines.map(octets))).toBeLessThanOrEqual(75);
        for (const each of lines) expect(each).not.toMatch(/\p{Cs}/u);
        expect(lines.slice(1, -1).every((each) => each.startsWith(" "))).toBe(true);
        expect(unfolded(sent)).toBe(`${line}\r\n`);
      }),
    );
  });

  it("give any text back as it was, without what is no character of text", () => {
    const withSigns = fc.string({
      unit: fc.oneof(
        fc.constantFrom("\\", ";", ",", "\n", "\r", "\t", "\0", ":", '"', "n"),
        anyText,
      ),
    });
    fc.assert(
      fc.property(withSigns, (text) => {
        const value = calendarValue(text);
        expect(value).not.toMatch(/[\r\n]/);
        expect(asText(value)).toBe(plain(text));
      }),
    );
  });
});

const first: CalendarSession = {
  id: sessionCalled("first"),
  name: "River; north, \\ south",
  startsAt: instant("2026-11-24T14:00:00Z"),
  minutes: 45,
  standing: "stands",
  free: false,
  sequence: 7,
  changedAt: instant("2026-11-20T09:00:00Z"),
  link: "https://teams.microsoft.com/l/entity/app/circle?context=a,b;c",
  joinUrl: "https://teams.example/join",
  lines: ["Join:", "https://teams.example/join"],
};

/** The properties of each event, by name. */
function events(text: string) {
  return unfolded(text)
    .split("BEGIN:VEVENT\r\n")
    .slice(1)
    .map((part) =>
      Object.fromEntries(
        part
          .split("\r\n")
          .filter((line) => line.includes(":"))
          .map((line) => [line.slice(0, line.indexOf(":")), line.slice(line.indexOf(":") + 1)]),
      ),
    );
}

describe("a calendar of sessions", () => {
  it("says of each when it is in UTC, what it is called, and where it opens", () => {
    const [event] = events(sessionCalendar("Peer Circles", [first]));
    expect(event).toMatchObject({
      UID: `${first.id}@peer-circles`,
      DTSTART: "20261124T140000Z",
      DTEND: "20261124T144500Z",
      DTSTAMP: "20261120T090000Z",
      "LAST-MODIFIED": "20261120T090000Z",
      SEQUENCE: "7",
      SUMMARY: "River\\; north\\, \\\\ south",
      LOCATION: "https://teams.example/join",
      URL: first.link,
      STATUS: "CONFIRMED",
      TRANSP: "OPAQUE",
    });
  });

  it("keeps each one's name for good, wherever it is moved", () => {
    const moved = { ...first, startsAt: instant("2026-12-01T09:00:00Z"), sequence: 9 };
    const [before, after] = [first, moved].map(
      (each) => events(sessionCalendar("Peer Circles", [each]))[0],
    );
    expect(after?.["UID"]).toBe(before?.["UID"]);
    expect(after).toMatchObject({ DTSTART: "20261201T090000Z", SEQUENCE: "9" });
  });

  it("says what is called off, what nobody has booked yet, and when its reader is free", () => {
    const all = [
      { ...first, standing: "cancelled" as const },
      { ...first, standing: "open" as const },
      { ...first, free: true },
    ];
    expect(
      events(sessionCalendar("Peer Circles", all)).map(({ STATUS, TRANSP }) => [STATUS, TRANSP]),
    ).toEqual([
      ["CANCELLED", "TRANSPARENT"],
      ["TENTATIVE", "OPAQUE"],
      ["CONFIRMED", "TRANSPARENT"],
    ]);
  });

  it("is a whole calendar with nothing in it too", () => {
    const lines = sessionCalendar("Peer Circles", []).split("\r\n");
    expect(lines[0]).toBe("BEGIN:VCALENDAR");
    expect(lines[1]).toBe("VERSION:2.0");
    expect(lines.at(-2)).toBe("END:VCALENDAR");
  });

  it("lets no name of a circle make lines of its own", () => {
    const name = "River\r\nBEGIN:VALARM\nX";
    const text = sessionCalendar("Peer Circles", [{ ...first, name }]);
    expect(text.split("\r\n").filter((line) => line.startsWith("BEGIN:"))).toEqual([
      "BEGIN:VCALENDAR",
      "BEGIN:VEVENT",
    ]);
  });

  it("knows when a session changed last", () => {
    const booking = aBooking({ since: instant("2026-11-20T09:00:00Z") });
    expect(lastChanged(aSession({ booking }))).toBe("2026-11-20T09:00:00Z");
    const said = [{ person: personCalled("bo"), at: instant("2026-11-21T09:00:00Z") }];
    expect(lastChanged(aSession({ booking, said }))).toBe("2026-11-21T09:00:00Z");
    const closedAt = instant("2026-11-24T14:50:00Z");
    expect(lastChanged(aSession({ booking, said, closedAt }))).toBe("2026-11-24T14:50:00Z");
  });
});
