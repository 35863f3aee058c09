import type { Place } from "../../bot/ports/directory.ts";
import type { Notice, Notifier } from "../../bot/ports/notifier.ts";
import type { PersonId } from "../../shared/kernel/ids.ts";

/** A notifier, places where it is let in, and a look at what stands in somebody's feed. */
export interface NotifierUnderTest {
  readonly notifier: Notifier;
  /** Where the app is, and someone who is there too. */
  readonly places: readonly (readonly [what: string, place: Place, person: PersonId])[];
  /** Nothing gets through from now on. */
  shut(): void;
  /** The lines of someone's feed, oldest first. */
  feedOf(person: PersonId): readonly Pick<Notice, "kind" | "topic" | "preview" | "link">[];
  close(): Promise<void>;
}

const notice: Notice = {
  kind: "turnComes",
  topic: "Whose turn it is",
  preview: "You facilitate on Tuesday, November 24.",
  link: "https://teams.microsoft.com/l/entity/app/circle?context=%7B%7D",
};

/** What the product relies on in any notifier: the fake and Microsoft Graph alike. */
export function notifierContract(what: string, open: () => Promise<NotifierUnderTest>): void {
  describe(`${what}, as any notifier`, () => {
    let under: NotifierUnderTest;
    beforeEach(async () => {
      under = await open();
    });
    afterEach(() => under.close());

    it("puts a line into the feed of whoever shares the place, in a team and in a chat", async () => {
      for (const [_what, place, person] of under.places) {
        const sent = await under.notifier.notify(place, person, notice, "turn/1");
        expect(sent).toEqual({ ok: true, value: null });
        expect(under.feedOf(person)).toEqual([notice]);
      }
    });

    it("has one line for each occasion, however often it is said", async () => {
      const [[, place, person]] = under.places as [NotifierUnderTest["places"][number]];
      for (const _time of ["once", "twice"])
        await under.notifier.notify(place, person, notice, "turn/1");
      await under.notifier.notify(place, person, { ...notice, kind: "askComes" }, "ask/1");
      expect(under.feedOf(person).map(({ kind }) => kind)).toEqual(["turnComes", "askComes"]);
    });

    it("says that a feed is closed, and puts nothing into it", async () => {
      under.shut();
      for (const [_what, place, person] of under.places) {
        const sent = await under.notifier.notify(place, person, notice, "turn/1");
        expect(sent).toEqual({ ok: false, refusal: "closed" });
        expect(under.feedOf(person)).toEqual([]);
      }
    });
  });
}
