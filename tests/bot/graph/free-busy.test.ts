import { freeBusy, zoneOf } from "../../../bot/graph/free-busy.ts";

describe("freeBusy", () => {
  it("reads every digit, and keeps free of what it does not know", () => {
    const read = freeBusy("a@b.example", { scheduleId: "a@b.example", availabilityView: "012349" });
    expect(read.slots).toEqual(["free", "tentative", "busy", "away", "elsewhere", "busy"]);
  });

  it("has no slots for a calendar that could not be read", () => {
    const error = { responseCode: "ErrorMailRecipientNotFound" };
    const answer = { scheduleId: "a@b.example", availabilityView: "0", error };
    expect(freeBusy("a@b.example", answer)).toEqual({ mail: "a@b.example" });
  });
});

describe("zoneOf", () => {
  it.each([
    ["W. Europe Standard Time", "Europe/Berlin"],
    ["Pacific Standard Time", "America/Los_Angeles"],
    ["India Standard Time", "Asia/Kolkata"],
    ["Asia/Tokyo", "Asia/Tokyo"],
    ["UTC", "UTC"],
  ])("knows %s as a zone whose clock runs like %s", (name, same) => {
    const zone = zoneOf(name);
    const time = (timeZone?: string) =>
      new Intl.DateTimeFormat("en", { timeZone, dateStyle: "short", timeStyle: "full" })
        .format(Date.UTC(2026, 6, 1))
        .replace(/[^\d:/]/g, "");
    expect(time(zone)).toBe(time(same));
  });

  it("knows no zone of someone's own making", () => {
    expect(zoneOf("Customized Time Zone")).toBeUndefined();
  });
});
