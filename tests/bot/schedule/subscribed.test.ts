import { changeCircle } from "../../../bot/circle/documents.ts";
import { ok } from "../../../shared/kernel/result.ts";
import { instant } from "../../../shared/time/instant.ts";
import { aCircle } from "../../builders/circle.ts";
import { personCalled, sessionCalled } from "../../builders/ids.ts";
import { aBooking, aSession } from "../../builders/session.ts";
import { aSubscriber } from "./subscribed-world.ts";

const names = ["ada", "bo", "cy"];
let world: Awaited<ReturnType<typeof aSubscriber>>;
beforeEach(async () => {
  world = await aSubscriber();
});
afterEach(() => world.end());

describe("a calendar of one's own", () => {
  it("gives the sessions of all one's circles to a calendar that nobody signs in, and nothing else of them", async () => {
    await world.inCircle();
    await world.inCircle([aSession({ id: sessionCalled("other") })], {
      id: "othercircle00000001",
      name: "Other circle",
    });
    const path = await world.made();
    const answer = await world.get(path);
    expect(answer.status).toBe(200);
    expect(answer.headers.get("content-type")).toBe("text/calendar; charset=utf-8");
    expect(answer.headers.get("cache-control")).toBe("private, no-cache");
    expect(answer.headers.get("x-robots-tag")).toBe("noindex");
    const text = await answer.text();
    expect(await world.summaries(path)).toEqual(["SUMMARY:River circle", "SUMMARY:Other circle"]);
    expect(text).toContain("DTSTART:20261124T140000Z");
    expect(text).toContain("LOCATION:https://teams.example/join/first");
    for (const name of [...names, "Leading"]) expect(text.toLowerCase()).not.toContain(`${name} `);
    expect(text).not.toMatch(/ada|Leading|contoso\.example/i);
  });

  it("sends nothing again that has not changed, and what has under a higher number", async () => {
    const address = await world.inCircle();
    const path = await world.made();
    const first = await world.get(path);
    const etag = first.headers.get("etag") ?? "";
    expect((await world.getUnless(path, etag)).status).toBe(304);
    await changeCircle(world.context, address, ({ circle }) =>
      ok({ circle: { ...circle.value, name: "New name" }, value: null }),
    );
    const again = await world.getUnless(path, etag);
    expect(again.status).toBe(200);
    const number = (text: string) => Number(/SEQUENCE:(\d+)/.exec(text)?.[1]);
    expect(number(await again.text())).toBeGreaterThan(number(await first.text()));
  });

  it("tells of sessions ahead, of those called off, and of the last weeks, and of each whether its reader comes", async () => {
    const at = (day: string) => instant(`${day}T14:00:00Z`);
    await world.inCircle([
      aSession({ id: sessionCalled("old"), startsAt: at("2026-10-20"), state: "closed" }),
      aSession({ id: sessionCalled("held"), startsAt: at("2026-11-10"), state: "closed" }),
      aSession({ id: sessionCalled("off"), startsAt: at("2026-11-23"), state: "cancelled" }),
      aSession({ startsAt: at("2026-11-24"), away: [personCalled("bo")] }),
      aSession({
        id: sessionCalled("ahead"),
        startsAt: at("2026-12-08"),
        booking: aBooking({ state: "asked" }),
      }),
    ]);
    const text = await world.read(await world.made());
    const of = (name: string) =>
      [...text.matchAll(new RegExp(`^${name}:(.*)\\r$`, "gm"))].map(([, value]) => value);
    expect(of("DTSTART").map((start) => start?.slice(4, 8))).toEqual([
      "1110",
      "1123",
      "1124",
      "1208",
    ]);
    expect(of("STATUS")).toEqual(["CONFIRMED", "CANCELLED", "CONFIRMED", "TENTATIVE"]);
    expect(of("TRANSP")).toEqual(["OPAQUE", "TRANSPARENT", "TRANSPARENT", "OPAQUE"]);
  });

  it("shows nothing of a circle to whoever left it, was removed from its conversation, or takes a break by then", async () => {
    const address = await world.inCircle();
    const path = await world.made();
    expect(await world.summaries(path)).toHaveLength(1);
    world.directory.leaves("bo");
    expect(await world.summaries(path)).toEqual([]);
    world.directory.comes("bo");
    const resting = { breakUntil: instant("2026-12-24T09:00:00Z") };
    await changeCircle(world.context, address, ({ circle: { value } }) =>
      ok({
        circle: { ...value, members: value.members.map((each) => ({ ...each, ...resting })) },
        value: 0,
      }),
    );
    expect(await world.summaries(path)).toEqual([]);
    await changeCircle(world.context, address, ({ circle: { value } }) =>
      ok({ circle: { ...value, members: aCircle().members }, value: 0 }),
    );
    expect(await world.summaries(path)).toHaveLength(1);
    await (await world.as("bo")).circle.leave({ ...address, takesWords: false });
    expect(await world.summaries(path)).toEqual([]);
    const rest = await world.get(path);
    expect(rest.status).toBe(200);
  });
});
