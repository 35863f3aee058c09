import { joinedMembers } from "../../../shared/circle/may.ts";
import type { Member } from "../../../shared/circle/member.ts";
import { later } from "../../../shared/time/instant.ts";
import { aCircle, aMember } from "../../builders/circle.ts";
import { personCalled, tenantCalled } from "../../builders/ids.ts";
import { aSchedule, as, startsAt } from "./schedule-world.ts";

const elsewhere = tenantCalled("fabrikam");
/** Without a field of it: someone whose calendar nobody knows where to find. */
const withoutMail = (member: Member): Member => {
  const { mail: _none, ...rest } = member;
  return rest;
};
/** Who may be in a channel besides the organisation's own people. Nothing is known of their calendars or hours. */
const kinds: Readonly<Record<string, (name: string) => Member>> = {
  "a guest": (name) => aMember(name, { guest: true, mail: `${name}@fabrikam.example` }),
  "a guest without an address": (name) => withoutMail(aMember(name, { guest: true })),
  "someone of another organisation": (name) =>
    aMember(name, { tenant: elsewhere, mail: `${name}@fabrikam.example` }),
  "someone of another organisation without an address": (name) =>
    withoutMail(aMember(name, { tenant: elsewhere })),
  "someone without a mailbox": (name) => aMember(name),
};

const names = ["ada", "bo", "cy", "di"];
/** The last `many` of four are of this kind; the calendars of the others are read. */
async function circleWith(kind: string, many: number, owner: "service" | "person" = "service") {
  const make = kinds[kind] ?? aMember;
  const members = names.map((name, at) => (at < names.length - many ? aMember(name) : make(name)));
  const world = await aSchedule(owner, { circle: aCircle({ root: "root-1", members }) });
  const known = members.slice(0, names.length - many);
  const slots = Array.from({ length: 14 * 24 * 4 }, () => "free" as const);
  world.calendar.calendars.push(...known.map(({ mail = "" }) => ({ mail, slots })));
  return { ...world, members, strange: members.slice(names.length - many) };
}

const matrix = Object.keys(kinds).flatMap((kind) =>
  [1, 2, 4].map((many): [string, number] => [kind, many]),
);

describe.each(matrix)("a circle with %s, %i of four", (kind, many) => {
  it("finds times, says whose calendar it does not know, and books one event for all who have an address", async () => {
    const world = await circleWith(kind, many);
    const { proposals, unknown } = await world.propose();
    expect(proposals.length).toBeGreaterThan(0);
    expect([...unknown].toSorted()).toEqual(world.strange.map(({ person }) => person).toSorted());
    await world.book(as("ada"), proposals[0]?.startsAt ?? startsAt);
    await world.run();
    expect((await world.session()).booking.state).toBe("booked");
    const [event, ...others] = world.calendar.events();
    expect(others).toEqual([]);
    const withMail = world.members.flatMap(({ mail }) => mail ?? []);
    expect(event?.request.invited.map(({ mail }) => mail)).toEqual(withMail);
  });

  it("follows whoever comes and goes without trying for ever", async () => {
    const world = await circleWith(kind, many);
    await world.book();
    await world.run();
    const gone = world.members.at(-1)?.name ?? "";
    await world.leave(gone);
    await world.run();
    const left = joinedMembers((await world.inside()).circle.value);
    expect(left.map(({ name }) => name)).not.toContain(gone);
    expect(await world.waiting()).not.toContainEqual(expect.stringContaining("follow-members"));
    expect(world.calendar.events()).toHaveLength(1);
  });

  it("is told, reminded and led through its session whoever lets the bot in", async () => {
    const world = await circleWith(kind, many);
    for (const { person } of world.strange) world.messenger.closed.add(person);
    await world.book();
    await world.run();
    world.clock.moveTo(later(startsAt, { minutes: -20 }));
    await world.run();
    world.clock.moveTo(startsAt);
    await world.begin();
    world.clock.moveTo(later(startsAt, { minutes: 45 }));
    await world.close();
    await world.run();
    expect((await world.session()).state).toBe("closed");
    expect(world.messenger.sent.length).toBeGreaterThan(0);
  });
});

it("plans where everyone is a guest of whom nothing is known, in somebody's own calendar too", async () => {
  const world = await circleWith("a guest without an address", 3, "person");
  const { proposals } = await world.propose();
  expect(proposals.length).toBeGreaterThan(0);
  await world.book();
  const [event] = world.calendar.events();
  expect(event?.request.invited).toEqual([]);
  expect((await world.session()).booking).toMatchObject({
    state: "booked",
    owner: { kind: "person", person: personCalled("ada") },
  });
});
