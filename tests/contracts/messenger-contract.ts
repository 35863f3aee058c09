import { card } from "../../bot/kit/card.ts";
import { text } from "../../bot/kit/text.ts";
import type { Messenger, Recipient } from "../../bot/ports/messenger.ts";

/** A messenger, whom it can reach, and a look at what stands there. */
export interface MessengerUnderTest {
  readonly messenger: Messenger;
  /** A conversation, and a person's chat. */
  readonly places: readonly Recipient[];
  /** What the cards of everything that stands say by now, in the order in which it was sent. */
  standing(): readonly string[];
  /** Nobody lets the bot in from now on; or the conversation is no more. */
  turnAway(why: "blocked" | "gone"): void;
  close(): Promise<void>;
}

const saying = (words: string) => ({ card: card([text(words)]), summary: "Something new" });

/** What the product relies on in any messenger: the fake and Teams' connector alike. */
export function messengerContract(what: string, open: () => Promise<MessengerUnderTest>): void {
  describe(`${what}, as any messenger`, () => {
    let under: MessengerUnderTest;
    beforeEach(async () => {
      under = await open();
    });
    afterEach(() => under.close());

    async function sent(to: Recipient, words: string): Promise<string> {
      const done = await under.messenger.send(to, saying(words), "once");
      if (!done.ok) throw new Error(done.refusal);
      return done.value;
    }

    it("sends to conversations and to people, each message under an id of its own", async () => {
      const ids: string[] = [];
      for (const [at, to] of under.places.entries()) ids.push(await sent(to, `message ${at}`));
      expect(new Set(ids).size).toBe(under.places.length);
      expect(under.standing()).toEqual(under.places.map((_to, at) => `message ${at}`));
    });

    it("has a message say something else, and no second one stand beside it", async () => {
      for (const to of under.places) {
        const id = await sent(to, "first");
        const done = await under.messenger.update(to, id, saying("second"));
        expect(done).toEqual({ ok: true, value: null });
      }
      expect(under.standing()).toEqual(under.places.map(() => "second"));
    });

    it.each(["blocked", "gone"] as const)("says when it is %s, and sends nothing", async (why) => {
      under.turnAway(why);
      for (const to of under.places) {
        const done = await under.messenger.send(to, saying("unheard"), "once");
        expect(done).toEqual({ ok: false, refusal: why });
      }
      expect(under.standing()).toEqual([]);
    });

    it("knows of whom it cannot write to, until it can", async () => {
      const [, person] = under.places;
      if (person?.kind !== "person") throw new Error("The second place is a person's chat");
      const { tenant, person: whom } = person;
      expect(await under.messenger.closedSince({ tenant, person: whom })).toBeUndefined();
      under.turnAway("blocked");
      await under.messenger.send(person, saying("unheard"), "once");
      expect(await under.messenger.closedSince({ tenant, person: whom })).toBeDefined();
    });

    it("says so too when something that stands is to say something else", async () => {
      const [to] = under.places as [Recipient];
      const id = await sent(to, "first");
      under.turnAway("gone");
      const done = await under.messenger.update(to, id, saying("second"));
      expect(done).toEqual({ ok: false, refusal: "gone" });
      expect(under.standing()).toEqual(["first"]);
    });
  });
}
