import type { Place } from "../../../bot/ports/directory.ts";
import { homePartition } from "../../../bot/ports/partition.ts";
import { meetingDocument, meetingKind } from "../../../bot/schedule/documents.ts";
import { aCircle } from "../../builders/circle.ts";
import { channelCalled, personCalled } from "../../builders/ids.ts";
import { aBooking, aSession } from "../../builders/session.ts";
import { storedCircle } from "../../builders/stored-circle.ts";
import { river } from "../http/api-world.ts";
import { codeOf, endingWorld } from "./ending-world.ts";

let world: Awaited<ReturnType<typeof endingWorld>>;
beforeEach(async () => {
  world = await endingWorld();
});
afterEach(() => world.end());

const eve = personCalled("eve");
/** Eve is in the conversation and not in the circle. */
async function invited(over: { readonly ask?: boolean } = {}) {
  const all = await world.busy();
  const { circle, ada, session } = all;
  const [ask] = (await ada.circle.page(circle)).agenda.segments.flatMap((each) =>
    each.kind === "ask" ? [each.ask.ask] : [],
  );
  await ada.agenda.add({ ...circle, text: "How do I begin?", mode: "listening" });
  await ada.circle.inviteGuest({ ...circle, session, person: eve, ...(over.ask && { ask }) });
  return { ...all, eve: await world.as("eve") };
}

describe("a guest for one session", () => {
  it("sees its agenda where the circle is, and nothing else of it", async () => {
    const { circle, eve: guest, session } = await invited();
    const seen = await guest.circle.at(river);
    expect(seen).toMatchObject({ state: "guest", page: { name: "River circle", minutes: 30 } });
    expect(JSON.stringify(seen)).toContain("How do I say no?");
    for (const words of ["On saying no", "Leading for the first time", '"bo"', "Say no once"])
      expect(JSON.stringify(seen)).not.toContain(words);
    for (const call of [
      guest.circle.page(circle),
      guest.charter.read(circle),
      guest.circle.guestChoice(circle),
      guest.circle.removeGuest({ ...circle, person: eve }),
      guest.agenda.add({ ...circle, text: "Mine", mode: "advice" }),
      guest.schedule.start({ ...circle, session }),
    ])
      expect(await codeOf(call)).toBe("not-found");
  });

  it("sees one ask alone where that is what they are invited for", async () => {
    const { eve: guest } = await invited({ ask: true });
    const seen = await guest.circle.at(river);
    expect(JSON.stringify(seen)).toContain("How do I say no?");
    expect(JSON.stringify(seen)).not.toContain("How do I begin?");
  });

  it("is seen by all members, with who has invited them, and any of them takes it back", async () => {
    const { circle, bo, cy, eve: guest, session } = await invited();
    expect((await bo.circle.page(circle)).guests).toEqual([
      { person: eve, name: "eve", by: personCalled("ada") },
    ]);
    await cy.circle.removeGuest({ ...circle, person: eve });
    await cy.circle.removeGuest({ ...circle, person: eve });
    expect((await guest.circle.at(river)).state).toBe("outside");
    expect((await bo.circle.page(circle)).guests).toBeUndefined();
    await cy.circle.inviteGuest({ ...circle, session, person: eve });
    expect((await guest.circle.at(river)).state).toBe("guest");
  });

  it("is a stranger again when the session closes, and when it is called off", async () => {
    const { circle, ada, eve: guest, session } = await invited();
    await ada.schedule.cancel({ ...circle, session });
    expect((await guest.circle.at(river)).state).toBe("outside");
    expect(JSON.stringify((await world.stored(circle)).map(({ body }) => body))).not.toContain(
      "guests",
    );
  });

  it("is chosen from who is near, and never from elsewhere or from the circle", async () => {
    const { circle, ada, session } = await world.busy();
    const { people } = await ada.circle.guestChoice(circle);
    expect(people.map(({ name }) => name)).toEqual(["eve"]);
    const invite = (name: string) =>
      codeOf(ada.circle.inviteGuest({ ...circle, session, person: personCalled(name) }));
    expect(await invite("gus")).toBe("not-on-roster");
    expect(await invite("bo")).toBe("not-on-roster");
    world.directory.leaves("eve");
    expect(await invite("eve")).toBe("not-on-roster");
  });

  it("finds nothing once they have left the conversation", async () => {
    const { eve: guest } = await invited();
    world.directory.leaves("eve");
    expect(await codeOf(guest.circle.at(river))).toBe("not-found");
  });
});

describe("someone who is in the meeting's chat alone", () => {
  const chat = channelCalled("meeting");
  const inChat = { tenant: river.tenant, conversation: chat };
  const session = aSession({ state: "planned", booking: aBooking({ chat }) });

  /** Eve is in the chat of the session's meeting and nowhere else; Ada is everywhere. */
  async function withChat(guests: readonly string[]) {
    const named = guests.map((name) => ({
      session: session.id,
      person: personCalled(name),
      tenant: river.tenant,
      name,
      by: personCalled("ada"),
    }));
    const circle = aCircle({
      home: river.conversation,
      ...(named.length > 0 && { guests: named }),
    });
    const address = await storedCircle(world.context.documents, { circle, sessions: [session] });
    const known = meetingKind.create(meetingDocument, { circle: circle.id, session: session.id });
    await world.context.documents.commit(homePartition(river.tenant, chat), [known], "known");
    Object.assign(world.context.directory, {
      belongs: async ({ conversation }: Place, person: string) =>
        person === personCalled("ada") || conversation === chat,
    });
    return address;
  }

  it("sees the agenda there as its guest, and nothing in the circle's own place", async () => {
    const address = await withChat(["eve"]);
    const guest = await world.as("eve");
    expect((await guest.circle.at(inChat)).state).toBe("guest");
    expect(await codeOf(guest.circle.at(river))).toBe("not-found");
    expect(await codeOf(guest.circle.page(address))).toBe("not-found");
  });

  it("finds nothing there as long as nobody has invited them", async () => {
    await withChat([]);
    expect(await codeOf((await world.as("eve")).circle.at(inChat))).toBe("not-found");
  });
});
