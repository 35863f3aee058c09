import fc from "fast-check";
import { agreeToCharter, isAsked, notAgreed } from "../../../shared/circle/agree-to-charter.ts";
import { agreedVersion, type CharterWords } from "../../../shared/circle/charter.ts";
import { charterSettled, charterWaitsFor } from "../../../shared/circle/charter-waits-for.ts";
import type { Circle } from "../../../shared/circle/circle.ts";
import { leaveCircle } from "../../../shared/circle/leave-circle.ts";
import { wordChanges } from "../../../shared/circle/word-changes.ts";
import { type Chartered, followTerms, writeCharter } from "../../../shared/circle/write-charter.ts";
import { instant } from "../../../shared/time/instant.ts";
import { aCircle } from "../../builders/circle.ts";
import { personCalled } from "../../builders/ids.ts";
import { aSession } from "../../builders/session.ts";

const at = instant("2026-11-02T09:00:00Z");
const [ada, bo, cy] = ["ada", "bo", "cy"].map((name) => personCalled(name));
if (!ada || !bo || !cy) throw new Error("nobody");

const words = (over: Partial<CharterWords> = {}): CharterWords => ({
  purpose: "Leading for the first time",
  rhythm: { every: "fortnightly", minutes: 45 },
  topics: "What is on our minds",
  offLimits: "",
  together: "We come prepared",
  ...over,
});

const written = (over: Partial<CharterWords>, before: Chartered, by = ada): Chartered => {
  const edition = before.circle.charter?.edition ?? 0;
  const done = writeCharter(before, words(over), edition, by, at);
  if (!done.ok) throw new Error(done.refusal);
  return done.value;
};
const said = (before: Chartered, person: typeof ada, agrees = true): Chartered => {
  const edition = before.circle.charter?.edition ?? 0;
  const done = agreeToCharter(before, person, { edition, agrees });
  if (!done.ok) throw new Error(done.refusal);
  return done.value;
};
const none = (circle: Circle = aCircle()): Chartered => ({ circle, charter: undefined });
const first = () => written({}, none());

describe("a charter", () => {
  it("is agreed to by each for themselves, and each can take it back", () => {
    const agreed = said(said(first(), ada), bo);
    expect(notAgreed(agreed.circle)).toEqual([cy]);
    expect(notAgreed(said(agreed, ada, false).circle)).toEqual([ada, cy]);
    expect(said(agreed, ada).circle.charter?.agreed).toHaveLength(2);
  });

  it("asks everyone anew once words are changed that someone had agreed to", () => {
    const changed = written({ topics: "Work" }, said(said(first(), ada), bo));
    expect(changed.circle.charter).toMatchObject({ version: 2, edition: 2, agreed: [] });
    expect(changed.charter && agreedVersion(changed.charter, bo)?.words.topics).toBe(
      "What is on our minds",
    );
  });

  it("settles how many make a session, which everyone agrees to like to its other words", () => {
    const agreed = said(said(first(), ada), bo);
    expect(agreed.circle.quorum).toBeUndefined();
    const stricter = written({ quorum: "everyone" }, agreed);
    expect(stricter.circle).toMatchObject({ quorum: "everyone", edition: agreed.circle.edition });
    expect(stricter.circle.charter).toMatchObject({ version: 2, agreed: [] });
    const back = written({}, stricter);
    expect(back.circle.quorum).toBeUndefined();
    expect(back.circle.charter?.agreed).toEqual([ada, bo]);
    expect(written({ quorum: "two-thirds" }, back).circle).toBe(back.circle);
  });

  it("stays the same version as long as it is a draft, and asks nothing of anyone", () => {
    const drafted = written({ topics: "Work" }, first(), bo);
    expect(drafted.circle.charter).toMatchObject({ version: 1, edition: 2 });
    expect(drafted.charter?.versions).toHaveLength(1);
    expect(isAsked(drafted.circle)).toBe(false);
    expect(isAsked(said(drafted, cy).circle)).toBe(true);
  });

  it("costs nobody their assent when a change is taken back", () => {
    const before = said(said(first(), ada), bo);
    const changed = written({ topics: "Work" }, before);
    const undone = written({}, changed);
    expect(undone.circle.charter?.agreed).toEqual([ada, bo]);
    expect(undone.circle.charter?.version).toBe(1);
    const later = written({}, said(changed, cy));
    expect(later.circle.charter?.agreed).toEqual([ada, bo]);
    expect(later.circle.charter?.version).toBe(3);
  });

  it("refuses words that began from an older edition, and assent to what was not read", () => {
    const now = written({ topics: "Work" }, first());
    expect(writeCharter(now, words(), 1, bo, at)).toMatchObject({ refusal: "changed-meanwhile" });
    const stale = { edition: 1, agrees: true };
    expect(agreeToCharter(now, bo, stale)).toMatchObject({ refusal: "changed-meanwhile" });
  });

  it("has the circle's purpose and rhythm as its first lines, wherever they are changed", () => {
    const moved = written({ purpose: "Saying no" }, first());
    expect(moved.circle).toMatchObject({ purpose: "Saying no", edition: 2, editedBy: ada });
    const agreed = said(moved, bo);
    const circle = { ...agreed.circle, purpose: "Saying yes" };
    const followed = followTerms({ ...agreed, circle }, cy, at);
    expect(followed.charter?.versions.at(-1)?.words.purpose).toBe("Saying yes");
    expect(followed.circle.charter?.agreed).toEqual([]);
    expect(followTerms(none(), cy, at)).toEqual(none());
  });

  it("keeps so many versions to compare with, and never one without its words", () => {
    let now = first();
    for (let times = 0; times < 50; times++) now = written({ topics: `${times}` }, said(now, ada));
    expect(now.charter?.versions).toHaveLength(20);
    const kept = now.charter?.versions.map(({ version }) => version) ?? [];
    for (const { version } of now.charter?.assents ?? []) expect(kept).toContain(version);
  });

  it("forgets the word of whoever leaves", () => {
    const left = leaveCircle(said(first(), ada).circle, ada);
    expect(left.ok && left.value.charter?.agreed).toEqual([]);
  });
});

describe("the second session", () => {
  const held = aSession({
    state: "closed",
    closedAt: instant("2026-11-24T15:00:00Z"),
    present: [ada, bo],
  });

  it("waits for those who were at the first, and for nobody else", () => {
    const { circle } = first();
    expect(charterWaitsFor(circle, [held])).toEqual([ada, bo]);
    expect(charterWaitsFor(said(first(), ada).circle, [held])).toEqual([bo]);
    expect(charterWaitsFor(said(said(first(), ada), bo).circle, [held])).toEqual([]);
  });

  it("does not wait for whoever has left, and waits for nobody before the first", () => {
    const left = leaveCircle(said(first(), ada).circle, bo);
    expect(left.ok && charterWaitsFor(left.value, [held])).toEqual([]);
    expect(charterWaitsFor(first().circle, [])).toEqual([]);
  });

  it("never stops a circle of an earlier build in mid-season", () => {
    expect(charterWaitsFor(aCircle(), [held])).toEqual([]);
    const since = instant("2026-11-24T18:00:00Z");
    const late = writeCharter(none(), words(), 0, ada, since);
    expect(late.ok && charterWaitsFor(late.value.circle, [held])).toEqual([]);
  });

  it("once planned, lets no later change hold anything up", () => {
    const { circle } = said(said(first(), ada), bo);
    const settled = charterSettled(circle, [held]);
    expect(settled.charter?.settled).toBe(true);
    const changed = written(
      { topics: "Work" },
      { ...said(said(first(), ada), bo), circle: settled },
    );
    expect(charterWaitsFor(changed.circle, [held])).toEqual([]);
    expect(charterSettled(circle, [])).toBe(circle);
  });
});

describe("half-way", () => {
  it("counts those who say that it still holds, newcomers' first word included", () => {
    const agreed = said(said(first(), ada), bo);
    const standing = agreed.circle.charter;
    if (!standing) throw new Error("no charter");
    const asked = {
      ...agreed,
      circle: { ...agreed.circle, charter: { ...standing, again: { at, holds: [] } } },
    };
    expect(notAgreed(asked.circle)).toEqual([ada, bo, cy]);
    expect(notAgreed(said(said(asked, cy), ada).circle)).toEqual([bo]);
    expect(written({ topics: "Work" }, asked).circle.charter?.again).toBeUndefined();
  });
});

describe("what has changed", () => {
  const text = fc.array(fc.constantFrom("we", "come", "prepared", "late", "never"), {
    maxLength: 30,
  });
  const joined = (parts: readonly { words: string }[]) =>
    parts.map(({ words: each }) => each).join(" ");

  it("is the text before without what came, and the text after without what went", () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const changes = wordChanges(before.join(" "), after.join("  "));
        expect(joined(changes.filter(({ kind }) => kind !== "came"))).toBe(before.join(" "));
        expect(joined(changes.filter(({ kind }) => kind !== "went"))).toBe(after.join(" "));
      }),
    );
  });

  it("tells of nothing where nothing changed, and says what went before what came", () => {
    expect(wordChanges("we come", "we come")).toEqual([{ kind: "same", words: "we come" }]);
    expect(wordChanges("we come late", "we come prepared")).toEqual([
      { kind: "same", words: "we come" },
      { kind: "went", words: "late" },
      { kind: "came", words: "prepared" },
    ]);
  });
});
