import { instant } from "../../../shared/time/instant.ts";
import { aCircle } from "../../builders/circle.ts";
import { personCalled } from "../../builders/ids.ts";
import { placing } from "./place-world.ts";
import { aSchedule, as } from "./schedule-world.ts";

const room = { kind: "room", room: "Room 4" } as const;
const hybrid = { kind: "hybrid", room: "Room 4" } as const;

async function booked(owner: "service" | "person" = "service") {
  const world = await aSchedule(owner);
  await world.book();
  await world.run();
  return { ...world, ...placing(world), event: () => world.calendar.events()[0]?.request };
}

describe("where a session is", () => {
  it("stands in the event, on the posts without the room, and in members' own views with it", async () => {
    const world = await booked();
    expect(world.event()?.lines).toEqual(["ada facilitates."]);
    await world.choose(hybrid);
    await world.run();
    expect(world.event()).toMatchObject({
      room: "Room 4",
      lines: ["ada facilitates.", "In person and in Teams: Room 4"],
    });
    expect(world.posted()).toContain("In a room and in Teams");
    expect(world.posted()).not.toContain("Room 4");
    expect(await world.own("bo")).toContain("Room 4");
  });

  it("leaves the event alone where it says so already", async () => {
    const world = await booked();
    await world.choose(room);
    await world.run();
    world.calendar.trouble.beforeInvite = () => Promise.reject(new Error("asked"));
    await world.choose(room, "bo");
    await world.come(as("bo"), false);
    await world.run();
    expect(world.calendar.trouble.beforeInvite).toBeDefined();
  });

  it("takes the room out of the event where the session is in Teams alone again", async () => {
    const world = await booked();
    await world.choose(room);
    await world.run();
    expect(world.posted()).not.toContain("Join");
    await world.choose({ kind: "teams" });
    await world.run();
    expect(world.event()).toMatchObject({ room: "", lines: ["ada facilitates."] });
    expect(world.posted()).toContain("Join");
    expect(JSON.stringify(await world.inside())).not.toContain("Room 4");
  });

  it("is the circle's usual one for sessions that are planned and those to come", async () => {
    const world = await booked();
    await world.usually(room);
    await world.run();
    expect(world.event()?.room).toBe("Room 4");
    await world.cancel();
    await world.book(as("bo"));
    await world.run();
    expect(world.event()).toMatchObject({ room: "Room 4" });
  });

  it("follows in someone's own calendar within their own request, or at their next look", async () => {
    const world = await booked("person");
    await world.choose(room, "bo");
    expect(world.event()?.room).toBeUndefined();
    await world.look(as("ada"));
    expect(world.event()?.room).toBe("Room 4");
    await world.choose(hybrid, "ada");
    expect(world.event()?.lines).toContain("In person and in Teams: Room 4");
  });

  it("is not for a stranger, and the chat is watched by one", async () => {
    const world = await booked();
    await world.choose(hybrid);
    await expect(world.choose(room, "eve")).rejects.toMatchObject({ code: "not-found" });
    await expect(world.watch("eve")).rejects.toMatchObject({ code: "not-found" });
    await world.watch("bo");
    await world.watch("cy");
    expect(await world.own("ada")).toContain("bo is in the room and watches the chat.");
    expect((await world.session()).watches).toBe(personCalled("bo"));
    await world.watch("bo", false);
    expect((await world.session()).watches).toBeUndefined();
  });

  it("is not to be changed once the session runs", async () => {
    const world = await booked();
    world.clock.moveTo((await world.session()).startsAt);
    await world.begin();
    await expect(world.choose(room)).rejects.toMatchObject({ code: "has-begun" });
  });
});

describe("who facilitates", () => {
  it("stands in the event anew when the turn has passed on, and nobody is asked again", async () => {
    const world = await booked();
    const invited = world.event()?.invited;
    await world.come(as("ada"), false);
    await world.run();
    const { facilitator } = await world.session();
    expect(facilitator).not.toBe(personCalled("ada"));
    expect(world.event()?.lines).toEqual([
      `${facilitator === personCalled("bo") ? "bo" : "cy"} facilitates.`,
    ]);
    expect(world.event()?.invited).toEqual(invited);
  });

  it("stands in no event of a circle that keeps nothing", async () => {
    const unkept = { since: instant("2026-11-01T09:00:00Z"), by: personCalled("ada") };
    const circle = aCircle({ root: "root-1", unkept });
    const world = await aSchedule("service", { circle });
    await world.book();
    await world.run();
    expect(world.calendar.events()[0]?.request.lines).toEqual([]);
  });
});
