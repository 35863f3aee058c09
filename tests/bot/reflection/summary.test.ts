import { reflectionActions } from "../../../bot/reflection/actions.ts";
import type { CircleAddress } from "../../../shared/circle/circle.ts";
import type { CommitmentId, NoteId } from "../../../shared/kernel/ids.ts";
import { personCalled } from "../../builders/ids.ts";
import { aSession } from "../../builders/session.ts";
import { aTurn } from "../../builders/turn.ts";
import { type JoinedWorld, joinedWorld } from "../circle/joined-world.ts";
import type { Client } from "../http/api-world.ts";

const session = aSession();
const note = "noteofbo000000001" as NoteId;

let world: JoinedWorld;
let address: CircleAddress;
let ada: Client;
let bo: Client;
let cy: Client;

beforeEach(async () => {
  world = await joinedWorld([session]);
  ({ address, ada, bo, cy } = world);
  world.clock.moveTo(session.startsAt);
  await ada.schedule.start(at());
});
afterEach(() => world.end());

const at = () => ({ ...address, session: session.id });
const write = (text = "Ask before you advise") => bo.reflection.addNote({ ...at(), note, text });
const close = async () => {
  await cy.schedule.close(at());
  await world.runDue();
};
const posts = () =>
  world.messenger.sent.filter(({ message }) => message.summary === "A minute to look back");
const base = () => JSON.stringify(posts().at(-1)?.message.card.body);
const own = async (name = "cy") =>
  JSON.stringify(
    await reflectionActions(world.context).run(
      { verb: "reflection.view", ...at() },
      aTurn(name, world.clock.now()),
    ),
  );

describe("the card after a session", () => {
  it("holds what was marked for the circle and nothing else, its words for members alone", async () => {
    await write();
    await ada.commitment.make({
      ...address,
      commitment: "commitmentofada001" as CommitmentId,
      text: "Call my old team",
      shared: true,
    });
    await cy.commitment.make({
      ...address,
      commitment: "commitmentofcy0001" as CommitmentId,
      text: "A secret promise",
      shared: false,
    });
    await world.runDue();
    await close();
    await ada.reflection.write({ ...at(), text: "A shared thought" });
    await cy.reflection.write({ ...at(), text: "A thought for myself" });
    await ada.reflection.share({ ...at(), text: "A shared thought" });
    await world.runDue();
    expect(posts().filter(({ activity }) => activity === undefined)).toHaveLength(1);
    expect(base()).toContain("3 things are marked for the circle");
    expect(base()).not.toMatch(/advise|old team|thought|\bada\b|\bbo\b/);
    const seen = await own();
    expect(seen).toContain("bo noted: Ask before you advise");
    expect(seen).toContain("ada set out: Call my old team");
    expect(seen).toContain("ada shared: A shared thought");
    // What is one's own stands in one's own field, and in nobody else's view.
    expect(seen).not.toMatch(/cy set out/);
    expect(await own("bo")).not.toMatch(/thought for myself|secret promise/);
    expect(await own("zoe")).not.toMatch(/advise|old team/);
  });

  it("is edited when something is taken back, and its words are gone within a minute", async () => {
    await write();
    await close();
    expect(base()).toContain("1 thing is marked");
    await ada.reflection.removeNote({ ...at(), note });
    await world.runDue();
    expect(base()).not.toContain("marked");
    expect(await own()).not.toContain("advise");
    await ada.reflection.restoreNote({ ...at(), note });
    await world.runDue();
    expect(base()).toContain("1 thing is marked");
    await ada.reflection.removeNote({ ...at(), note });
    await world.after({ minutes: 2 });
    expect(await own()).not.toContain("advise");
  });

  it("is edited when a shared answer is taken back, and once who wrote it leaves", async () => {
    await write();
    await close();
    await ada.reflection.write({ ...at(), text: "A shared thought" });
    await ada.reflection.share({ ...at(), text: "A shared thought" });
    await world.runDue();
    expect(base()).toContain("2 things");
    await ada.reflection.takeBack({ circle: address.circle, session: session.id });
    await world.runDue();
    expect(base()).toContain("1 thing is");
    await bo.circle.leave(address);
    await world.runDue();
    expect(base()).not.toContain("marked");
    expect(await own()).not.toContain("advise");
  });
});

describe("a note for the circle", () => {
  it("stands for every member at once, and once however often it is sent", async () => {
    await Promise.all([write(), write()]);
    await write();
    expect((await cy.reflection.summary(at())).notes).toEqual([
      { note, by: personCalled("bo"), text: "Ask before you advise", edition: 1 },
    ]);
  });

  it("is worded anew by its writer alone, and a late edit is noticed", async () => {
    await write();
    await bo.reflection.editNote({ ...at(), note, text: "Ask first", edition: 1 });
    await bo.reflection.editNote({ ...at(), note, text: "Ask first", edition: 1 });
    await expect(
      bo.reflection.editNote({ ...at(), note, text: "Otherwise", edition: 1 }),
    ).rejects.toMatchObject({ code: "changed-meanwhile" });
    await expect(
      cy.reflection.editNote({ ...at(), note, text: "Not mine", edition: 2 }),
    ).rejects.toMatchObject({ code: "not-found" });
    expect((await cy.reflection.summary(at())).notes).toMatchObject([{ text: "Ask first" }]);
    expect(await world.inCircle()).not.toContain("before you advise");
  });

  it("is for a session that has begun, and for members", async () => {
    const other = { ...at(), session: "anothersession0001" as typeof session.id };
    await expect(
      bo.reflection.addNote({ ...other, note, text: "Too early" }),
    ).rejects.toMatchObject({ code: "not-found" });
    const { zoe } = world;
    await expect(zoe.reflection.summary(at())).rejects.toMatchObject({ code: "not-found" });
    await expect(zoe.reflection.addNote({ ...at(), note, text: "Hi" })).rejects.toMatchObject({
      code: "not-found",
    });
  });
});
