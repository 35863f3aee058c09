import type { Acting } from "../../../bot/ports/calendar.ts";
import { serviceMailbox } from "../../../infra/local/organisation/app.ts";
import { instant } from "../../../shared/time/instant.ts";
import { type CalendarUnderTest, calendarContract } from "../../contracts/calendar-contract.ts";
import { fakeCalendar } from "../../fakes/fake-calendar.ts";
import { aGraph } from "./graph-world.ts";

const names = ["ada", "bo", "cy"];

calendarContract("The fake", async () => {
  const calendar = fakeCalendar();
  return {
    calendar,
    acting: { as: "service" },
    invited: names.map((name) => ({ name, mail: `${name}@contoso.example` })),
    standing: () => calendar.events().map(({ request }) => request.invited.map(({ name }) => name)),
    close: async () => {},
  };
});

async function inGraph(as: Acting["as"]): Promise<CalendarUnderTest> {
  const { world, calendar, people } = await aGraph();
  const [ada, ...others] = people;
  if (!ada) throw new Error("nobody");
  const owner = as === "person" ? ada.id : serviceMailbox.id;
  const acting: Acting =
    as === "service" ? { as } : { as, assertion: await world.issueSsoToken(ada) };
  const [from, until] = [instant("2026-11-24T00:00:00Z"), instant("2026-11-25T00:00:00Z")];
  return {
    calendar,
    acting,
    invited: others.slice(0, 3).map(({ name, mail }) => ({ name, mail })),
    standing: () =>
      world.graph
        .calendarOf(owner, from, until)
        .filter(({ subject, cancelled }) => subject === "River circle" && !cancelled)
        .map(({ attendees }) => attendees.map(({ name }) => name)),
    async close() {
      expect(world.contractErrors).toEqual([]);
      await world.stop();
    },
  };
}

calendarContract("Graph's service mailbox", () => inGraph("service"));
calendarContract("Graph's own calendar of a person", () => inGraph("person"));
