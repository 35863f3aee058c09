import type { Client } from "@microsoft/microsoft-graph-client";
import type { ScheduleInformation } from "@microsoft/microsoft-graph-types";
import type { Microsoft365 } from "../../../infra/local/microsoft365.ts";
import { serviceMailbox } from "../../../infra/local/organisation/app.ts";
import { people } from "../../../infra/local/organisation/people.ts";
import { instant } from "../../../shared/time/instant.ts";
import { aMicrosoft365, graphOf, graphOfApp, refusalOf } from "../../builders/microsoft365.ts";

let world: Microsoft365;
let graph: Client;
beforeAll(async () => {
  world = await aMicrosoft365();
  graph = await graphOfApp(world);
});
afterAll(() => world.stop());

const path = `/users/${serviceMailbox.mail}/calendar/getSchedule`;
const at = (dateTime: string, timeZone = "UTC") => ({ dateTime, timeZone });
const asked = (changes: object = {}) => ({
  schedules: [people.lena.mail],
  startTime: at("2026-12-01T08:00:00"),
  endTime: at("2026-12-01T12:00:00"),
  availabilityViewInterval: 60,
  ...changes,
});

async function schedules(changes: object): Promise<readonly ScheduleInformation[]> {
  return (await graph.api(path).post(asked(changes))).value;
}

it("shows what holds each hour, the stronger where two overlap", async () => {
  const hold = (
    from: string,
    until: string,
    showAs: "tentative" | "busy" | "oof" | "free" | "workingElsewhere",
  ) =>
    world.graph.addAppointment(people.lena.id, {
      startsAt: instant(`2026-12-01T${from}:00Z`),
      endsAt: instant(`2026-12-01T${until}:00Z`),
      showAs,
    });
  hold("08:30", "09:00", "busy");
  hold("09:00", "11:00", "tentative");
  hold("10:00", "10:30", "oof");
  hold("11:00", "12:00", "free");
  const [lena] = await schedules({});
  expect(lena?.availabilityView).toBe("2130");
});

it("reads the span in Windows and IANA zones alike", async () => {
  for (const zone of ["W. Europe Standard Time", "Europe/Berlin"]) {
    const [lena] = await schedules({
      startTime: at("2026-12-01T09:00:00", zone),
      endTime: at("2026-12-01T13:00:00", zone),
    });
    expect(lena?.availabilityView).toBe("2130");
  }
});

it("tells working hours in the spelling that each mailbox keeps", async () => {
  const [lena, jonas] = await schedules({ schedules: [people.lena.mail, people.jonas.mail] });
  expect(lena?.workingHours?.timeZone?.name).toBe("W. Europe Standard Time");
  expect(jonas?.workingHours).toMatchObject({
    startTime: "09:00:00.0000000",
    timeZone: { name: "Europe/Berlin" },
  });
});

it("says of each calendar it cannot read why, and answers the others", async () => {
  world.graph.hiddenCalendars.add(people.grace.mail);
  const [guest, hidden, open] = await schedules({
    schedules: [people.sofia.mail, people.grace.mail, people.priya.mail],
  });
  expect(guest?.error?.responseCode).toBe("ErrorMailRecipientNotFound");
  expect(hidden?.error?.responseCode).toBe("ErrorNoFreeBusyAccess");
  expect(open).toMatchObject({ availabilityView: "0000" });
  world.graph.hiddenCalendars.clear();
});

it.each([
  [
    "21 mailboxes",
    { schedules: Array.from({ length: 21 }, () => "a@contoso.example") },
    "ErrorInvalidRequest",
  ],
  ["62 days", { endTime: at("2027-02-01T08:00:00") }, "ErrorTimeIntervalTooBig"],
  ["a step of four minutes", { availabilityViewInterval: 4 }, "ErrorInvalidMergedFreeBusyInterval"],
])("refuses %s", async (_name, changes, code) => {
  expect(await refusalOf(schedules(changes))).toEqual({ status: 400, code });
});

it("is open to a person for the others of the organisation", async () => {
  const asPriya = await graphOf(world, people.priya);
  const answer: { value: readonly ScheduleInformation[] } = await asPriya
    .api("/me/calendar/getSchedule")
    .post(asked());
  expect(answer.value[0]?.availabilityView).toBe("2130");
});

it("tells a person their own mailbox settings", async () => {
  const asMateo = await graphOf(world, people.mateo);
  expect(await asMateo.api("/me/mailboxSettings").get()).toMatchObject({
    timeZone: "Eastern Standard Time",
    workingHours: { startTime: "08:00:00.0000000" },
  });
});
