import type { Client } from "@microsoft/microsoft-graph-client";
import type { Event } from "@microsoft/microsoft-graph-types";
import type { Microsoft365 } from "../../../infra/local/microsoft365.ts";
import { serviceMailbox } from "../../../infra/local/organisation/app.ts";
import { aMicrosoft365, graphOfApp, refusalOf } from "../../builders/microsoft365.ts";

let world: Microsoft365;
let graph: Client;
beforeAll(async () => {
  world = await aMicrosoft365();
  graph = await graphOfApp(world);
});
afterAll(() => world.stop());

const mailbox = `/users/${serviceMailbox.mail}`;
const december = "startDateTime=2026-12-01T00:00:00Z&endDateTime=2026-12-31T00:00:00Z";
const book = (day: number): Promise<Event & { readonly id: string }> =>
  graph.api(`${mailbox}/events`).post({
    subject: "New to leading",
    start: { dateTime: `2026-12-${String(day).padStart(2, "0")}T14:00:00`, timeZone: "UTC" },
    end: { dateTime: `2026-12-${String(day).padStart(2, "0")}T14:45:00`, timeZone: "UTC" },
  });

interface Page {
  readonly value: readonly (Event & { readonly "@removed"?: { readonly reason: string } })[];
  readonly "@odata.nextLink"?: string;
  readonly "@odata.deltaLink"?: string;
}

/** A whole round: everything on its pages, and how the next one begins. */
async function round(from = `${mailbox}/calendarView/delta?${december}`) {
  const found: Page["value"][number][] = [];
  let pages = 0;
  for (let path = from; ; ) {
    const page: Page = await graph.api(path).header("prefer", "odata.maxpagesize=2").get();
    found.push(...page.value);
    pages += 1;
    const { "@odata.nextLink": next, "@odata.deltaLink": end = "" } = page;
    if (next === undefined) return { found, pages, end };
    path = next;
  }
}

describe("what is new in a stretch of a calendar", () => {
  it("is everything at first, page by page, then what changed, came or went since", async () => {
    const [first, second, third] = [await book(1), await book(2), await book(3)];
    const before = await round();
    expect(before.found.map(({ id }) => id)).toEqual([first.id, second.id, third.id]);
    expect(before.pages).toBe(2);
    expect((await round(before.end)).found).toEqual([]);

    await graph.api(`${mailbox}/events/${first.id}`).patch({ subject: "Another" });
    await graph.api(`${mailbox}/events/${second.id}`).delete();
    const start = { dateTime: "2027-02-01T14:00:00", timeZone: "UTC" };
    const end = { dateTime: "2027-02-01T14:45:00", timeZone: "UTC" };
    await graph.api(`${mailbox}/events/${third.id}`).patch({ start, end });
    const fourth = await book(4);
    const after = await round(before.end);
    const gone = { "@removed": { reason: "deleted" } };
    expect(after.found).toMatchObject([
      { id: first.id, subject: "Another" },
      { id: second.id, ...gone },
      { id: third.id, ...gone },
      { id: fourth.id },
    ]);
    expect((await round(after.end)).found).toEqual([]);
  });

  it("has to be asked for anew once that is too long ago", async () => {
    const { end } = await round();
    world.graph.notifications.forgetChanges();
    expect(await refusalOf(graph.api(end).get())).toEqual({
      status: 410,
      code: "SyncStateNotFound",
    });
    expect((await round()).found.length).toBeGreaterThan(0);
  });

  it.each(["$select=id", "$expand=attachments", "$filter=subject eq 'x'"])(
    "takes no %s",
    async (option) => {
      const path = `${mailbox}/calendarView/delta?${december}&${option}`;
      expect(await refusalOf(graph.api(path).get())).toMatchObject({ status: 400 });
    },
  );
});
