import { dayText } from "../../../bot/kit/day-text.ts";
import { languages } from "../../../shared/kernel/language.ts";
import { instant, type ZoneName } from "../../../shared/time/instant.ts";

const late = instant("2026-11-24T23:30:00Z");

describe("a day as text", () => {
  it("is the reader's own: late in the evening here is tomorrow elsewhere", () => {
    expect(dayText(late, "Europe/London" as ZoneName, "en")).toBe("Tuesday, November 24");
    expect(dayText(late, "Europe/Berlin" as ZoneName, "en")).toBe("Wednesday, November 25");
    expect(dayText(late, "Asia/Tokyo" as ZoneName, "de")).toBe("Mittwoch, 25. November");
  });

  it.each(languages)("has the digits that Teams writes beside it: %s", (language) => {
    expect(dayText(late, "Europe/Berlin" as ZoneName, language)).toContain("25");
  });
});
