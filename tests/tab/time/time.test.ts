import { type Language, languages, writtenAs } from "../../../shared/kernel/language.ts";
import type { CalendarDate } from "../../../shared/time/instant.ts";
import { instant } from "../../../shared/time/instant.ts";
import { serverClock } from "../../../tab/time/clock.ts";
import { timeFor } from "../../../tab/time/time.ts";

const berlin = timeFor("en-gb", "Europe/Berlin");
const plain = (text: string) => text.replace(/\s/g, " ").replaceAll("\u2060", "");

describe("timeFor", () => {
  it("shows one session in two zones, each in its own time and day", () => {
    const at = instant("2026-11-24T22:30:00Z");
    expect(plain(berlin.session(at, 45))).toBe("Tuesday 24 November, 23:30–00:15");
    const tokyo = timeFor("en-gb", "Asia/Tokyo");
    expect(plain(tokyo.session(at, 45))).toBe("Wednesday 25 November, 07:30–08:15");
  });

  it("reads right on both sides of a clock change", () => {
    expect(berlin.clock(instant("2026-10-24T13:00:00Z"))).toBe("15:00");
    expect(berlin.clock(instant("2026-10-26T13:00:00Z"))).toBe("14:00");
    expect(berlin.clock(instant("2026-03-29T01:30:00Z"))).toBe("03:30");
  });

  it("counts days by the reader's calendar, over a clock change too", () => {
    const evening = Date.parse("2026-10-24T21:30:00Z");
    expect(berlin.daysUntil(instant("2026-10-24T22:30:00Z"), evening)).toBe("tomorrow");
    expect(berlin.daysUntil(instant("2026-10-26T22:30:00Z"), evening)).toBe("in 2 days");
    expect(berlin.daysUntil(instant("2026-10-24T20:00:00Z"), evening)).toBe("today");
  });

  it("names a zone, by its city where the language has no name for it", () => {
    const at = instant("2026-11-24T14:00:00Z");
    expect(berlin.zoneName(at)).toBe("Central European Time");
    expect(timeFor("en-gb", "UTC").zoneName(at)).toMatch(/UTC|Coordinated|Greenwich/);
  });

  it("keeps a calendar date the same everywhere", () => {
    const date = "2026-11-27" as CalendarDate;
    expect(timeFor("en-gb", "Pacific/Honolulu").date(date)).toBe(berlin.date(date));
    expect(timeFor("de", "Europe/Berlin").date(date)).toBe("Fr., 27. November");
  });

  it("writes as each language does, in Arabic by the calendar and in the digits that Teams uses", () => {
    const at = instant("2026-11-24T13:00:00Z");
    const shown = (language: Language, locale: string) => {
      const time = timeFor(writtenAs(language, locale), "Europe/Berlin");
      return time.session(at, 45).replaceAll(/[\u2000-\u200f\u2060\u202f]/g, "");
    };
    expect(shown("fr", "fr-fr")).toMatch(/^mardi 24 novembre, 14:00 ?– ?14:45$/);
    expect(shown("es", "es-es")).toBe("martes, 24 de noviembre, 14:00–14:45");
    expect(shown("ja", "ja-jp")).toBe("11月24日火曜日 14:00～14:45");
    expect(shown("ar", "ar-sa")).toMatch(/^الثلاثاء، 24 نوفمبر، 2:00 ?– ?2:45/);
  });

  it.each(languages)("names no zone by an offset in %s", (language) => {
    const zones = ["Europe/Berlin", "Asia/Riyadh", "Asia/Kolkata", "America/Sao_Paulo"];
    for (const zone of zones)
      expect(timeFor(language, zone).zoneName(instant("2026-11-24T14:00:00Z"))).not.toMatch(/\d/);
  });
});

describe("serverClock", () => {
  it("goes on from the server's time and tells of a jump", () => {
    let own = Date.parse("2026-11-23T09:00:00Z");
    const clock = serverClock(() => own);
    let jumps = 0;
    clock.onJump(() => {
      jumps += 1;
    });
    clock.set(instant("2026-11-24T09:00:00Z"));
    own += 60_000;
    expect(clock.now()).toBe(Date.parse("2026-11-24T09:01:00Z"));
    clock.set(instant("2026-11-24T09:01:01Z"));
    expect(jumps).toBe(1);
  });

  it("comes closer with every answer, so that two devices show the same second", () => {
    const begin = Date.parse("2026-11-24T09:00:00Z");
    let real = begin + 480;
    const devices = [0, -7_200_400, 86_400_700].map((wrong) => serverClock(() => real + wrong));
    for (let answer = 0; answer < 12; answer++) {
      for (const clock of devices) {
        real += 370;
        // On its way for a while, told in whole seconds.
        const before = clock.now();
        clock.set(instant(new Date(Math.floor((real - 20) / 1000) * 1000).toISOString()));
        if (Math.abs(before - real) < 1500) expect(clock.now()).toBeGreaterThanOrEqual(before);
      }
    }
    const shown = devices.map((clock) => clock.now() - real);
    expect(Math.max(...shown) - Math.min(...shown)).toBeLessThan(200);
    expect(Math.max(...shown)).toBeLessThanOrEqual(0);
  });
});
