import { safe } from "@orpc/client";
import { StoreUnavailable } from "../../../bot/ports/documents.ts";
import { personPartition } from "../../../bot/ports/partition.ts";
import { personCalled } from "../../builders/ids.ts";
import { contoso } from "../http/api-world.ts";
import { aSubscriber } from "./subscribed-world.ts";

let world: Awaited<ReturnType<typeof aSubscriber>>;
beforeEach(async () => {
  world = await aSubscriber();
});
afterEach(() => world.end());

describe("an address for calendars of one's own", () => {
  it("lies in the store as what cannot be turned back into it, and in no line of the log", async () => {
    await world.inCircle();
    const path = await world.made();
    await world.get(path);
    await fetch(`${world.url}${path}`, { method: "POST" });
    world.faults.store = new TypeError("broken");
    await world.get(path);
    world.faults.store = undefined;
    const mine = personPartition(contoso, personCalled("bo"));
    const kept = JSON.stringify(await world.context.documents.list(mine));
    const key = path.slice("/calendar/".length, -".ics".length);
    const [, , secret = ""] = world.context.seal.open(key, "calendar-address").split("|");
    expect(secret.length).toBeGreaterThan(16);
    for (const each of [key, secret]) {
      expect(kept).not.toContain(each);
      expect(world.lines.join("")).not.toContain(each);
    }
  });

  it("is not found as soon as there is a newer one, and only the newer one is right", async () => {
    await world.inCircle();
    const first = await world.made();
    const second = await world.made(1);
    expect([(await world.get(first)).status, (await world.get(second)).status]).toEqual([404, 200]);
  });

  it("is refused where another device of one's own has made one meanwhile", async () => {
    const path = await world.made();
    const bo = await world.as("bo");
    const [error] = await safe(bo.schedule.makeCalendarAddress({ edition: 0 }));
    expect(error).toMatchObject({ code: "changed-on-another-device" });
    expect((await world.get(path)).status).toBe(200);
    expect(await bo.schedule.calendarAddress()).toEqual({
      edition: 1,
      since: world.clock.now(),
    });
  });

  it("leads nowhere once it is switched off, twice too, and again if that is taken back", async () => {
    const path = await world.made();
    const bo = await world.as("bo");
    await bo.schedule.endCalendarAddress();
    await bo.schedule.endCalendarAddress();
    expect((await world.get(path)).status).toBe(404);
    expect(await bo.schedule.calendarAddress()).toEqual({ edition: 1 });
    expect(await bo.schedule.keepCalendarAddress()).toEqual({ kept: true });
    expect(await bo.schedule.keepCalendarAddress()).toEqual({ kept: true });
    expect((await world.get(path)).status).toBe(200);
    await bo.schedule.endCalendarAddress();
    const next = await world.made(1);
    expect([(await world.get(path)).status, (await world.get(next)).status]).toEqual([404, 200]);
  });

  it("is nothing to take back where there was none", async () => {
    const bo = await world.as("bo");
    await bo.schedule.endCalendarAddress();
    expect(await bo.schedule.keepCalendarAddress()).toEqual({ kept: false });
  });

  it("goes with everything that was kept for the person", async () => {
    const path = await world.made();
    const mine = personPartition(contoso, personCalled("bo"));
    const { documents, freshId } = world.context;
    const all = await documents.list(mine);
    const gone = all.map(({ id, etag }) => ({ op: "delete" as const, id, etag }));
    await documents.commit(mine, gone, freshId());
    expect((await world.get(path)).status).toBe(404);
  });

  it("is like any address that never was: not found, whatever is tried", async () => {
    const path = await world.made();
    const sealed = (text: string, about = "calendar-address") =>
      `/calendar/${world.context.seal.close(text, about)}.ics`;
    const bo = personCalled("bo");
    const tried = [
      "/calendar/.ics",
      "/calendar/x.ics",
      "/calendar/x",
      "/calendar",
      `/calendar/${"a".repeat(600)}.ics`,
      path.replace(/\.ics$/, ""),
      `${path.slice(0, -6)}AA.ics`,
      sealed(`${contoso}|${bo}|guessed`),
      sealed(`${contoso}|${personCalled("cy")}|guessed`),
      sealed(`${contoso}|${bo}|guessed`, "something else"),
      sealed("nonsense"),
      "/calendar/%00%ff.ics",
    ];
    for (const each of tried) {
      const answer = await world.get(each);
      expect([each, [404, 400].includes(answer.status)]).toEqual([each, true]);
      expect(await answer.text()).not.toContain("VCALENDAR");
    }
  });

  it("is stopped after too many asks of one address, or of one calendar", async () => {
    await world.end();
    world = await aSubscriber({ person: 3, address: 2 });
    const path = await world.made();
    const statuses = [];
    for (let ask = 0; ask < 4; ask++) statuses.push((await world.get(path)).status);
    expect(statuses).toEqual([200, 200, 200, 429]);
    expect((await world.get("/calendar/x.ics")).status).toBe(404);
    expect((await world.get("/calendar/x.ics")).status).toBe(429);
  });

  it("asks a calendar to come again while the store is away, rather than emptying it", async () => {
    const path = await world.made();
    world.faults.store = new StoreUnavailable("away");
    const answer = await world.get(path);
    expect(answer.status).toBe(503);
    expect(Number(answer.headers.get("retry-after"))).toBeGreaterThan(0);
  });
});
