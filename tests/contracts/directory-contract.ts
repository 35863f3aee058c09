import type { Directory, Place } from "../../bot/ports/directory.ts";
import type { PersonId } from "../../shared/kernel/ids.ts";

/** A directory, a conversation with three people in it, and ways for people to come and go. */
export interface DirectoryUnderTest {
  readonly directory: Directory;
  readonly place: Place;
  readonly people: readonly [PersonId, PersonId, PersonId];
  /** Two of one reporting line; the first of `people` is of none of theirs. */
  readonly inLine: readonly [PersonId, PersonId];
  /** Takes effect for everyone who asks. */
  leaves(person: PersonId): void;
  close(): Promise<void>;
}

/** What the product relies on in any directory: the fake, and Teams with Microsoft Graph alike. */
export function directoryContract(what: string, open: () => Promise<DirectoryUnderTest>): void {
  describe(`${what}, as any directory`, () => {
    let under: DirectoryUnderTest;
    beforeEach(async () => {
      under = await open();
    });
    afterEach(() => under.close());

    const roster = async () => {
      const read = await under.directory.roster(under.place);
      if (!read.ok) throw new Error(read.refusal);
      return read.value.map(({ person }) => person);
    };

    it("tells who is there, each once, and what they are called", async () => {
      expect((await roster()).toSorted()).toEqual([...under.people].toSorted());
      const read = await under.directory.roster(under.place);
      expect(read.ok && read.value.every(({ name, tenant }) => name !== "" && tenant)).toBe(true);
    });

    it("tells of one person whether they are there, as long as they are", async () => {
      const [first, second] = under.people;
      const belongs = (person: PersonId) => under.directory.belongs(under.place, person);
      expect([await belongs(first), await belongs(second)]).toEqual([true, true]);
      under.leaves(second);
      expect([await belongs(first), await belongs(second)]).toEqual([true, false]);
      expect(await roster()).not.toContain(second);
    });

    it("knows a standard channel as one whose posts the whole team sees", async () => {
      expect(await under.directory.openToTeam(under.place)).toBe(true);
    });

    it("says whether two are in one reporting line", async () => {
      const [first] = under.people;
      const [one, other] = under.inLine;
      expect(await under.directory.reportingLine([one, other])).toBe("yes");
      expect(await under.directory.reportingLine([first, one])).toBe("no");
      expect(await under.directory.reportingLine([])).toBe("no");
    });
  });
}
