import fc from "fast-check";
import type { CircleId, KindWordId, TenantId } from "../../../shared/kernel/ids.ts";
import { carryKind, wallOf } from "../../../shared/reflection/carry-kind.ts";
import type { Given, Got, KindContent } from "../../../shared/reflection/kind-word.ts";
import {
  answerFeedback,
  removeGiven,
  removeGot,
  restored,
  rewordKind,
  shareThanks,
} from "../../../shared/reflection/say-kind.ts";
import { type Instant, instant, later } from "../../../shared/time/instant.ts";
import { circleCalled, personCalled, tenantCalled } from "../../builders/ids.ts";

const start = instant("2026-11-24T15:00:00Z");
const party = (name: string) => ({
  person: personCalled(name),
  tenant: tenantCalled("contoso"),
  name,
});
const said = (content: KindContent): Given => ({
  tenant: tenantCalled("contoso") as TenantId,
  circle: circleCalled("river") as CircleId,
  id: "kindword00000000001" as KindWordId,
  circleName: "River",
  from: party("ada"),
  to: party("bo"),
  content,
  at: start,
  arrived: false,
});
const thanks = (help: string): KindContent => ({ kind: "thanks", help });
const feedback = (saw: string): KindContent => ({
  kind: "feedback",
  saw,
  effect: "e",
  tryOut: "t",
});

type Sides = { given: Given | undefined; got: Got | undefined };
const steps = [
  "reword",
  "share",
  "unshare",
  "take-back",
  "bring-back",
  "remove",
  "keep",
  "answer",
  "unanswer",
  "wait",
  "carry",
] as const;
const kept = <T>(result: { ok: boolean; value?: T }, before: T): T =>
  result.ok ? (result.value as T) : before;

/** What the two can do in any order, while what they do is carried now and then. */
function play(
  { given, got }: Sides,
  step: (typeof steps)[number],
  now: Instant,
  content: KindContent,
) {
  const mine = (change: (word: Given) => Given): Sides => ({ given: given && change(given), got });
  const theirs = (change: (word: Got) => Got): Sides => ({ given, got: got && change(got) });
  const plays: Record<(typeof steps)[number], () => Sides> = {
    reword: () => mine((word) => kept(rewordKind(word, content), word)),
    share: () => mine((word) => kept(shareThanks(word, true, now), word)),
    unshare: () => mine((word) => kept(shareThanks(word, false, now), word)),
    "take-back": () => mine((word) => removeGiven(word, now)),
    "bring-back": () => mine((word) => (word.removedAt ? restored(word) : word)),
    remove: () => theirs((word) => removeGot(word, now)),
    keep: () => theirs((word) => (word.removedAt ? restored(word) : word)),
    answer: () => theirs((word) => kept(answerFeedback(word, "useful"), word)),
    unanswer: () => theirs((word) => kept(answerFeedback(word, null), word)),
    wait: () => ({ given, got }),
    carry: () => carryKind({ given, got }, { now, together: true }),
  };
  return plays[step]();
}

interface Move {
  readonly step: (typeof steps)[number];
  readonly seconds: number;
  readonly text: string;
}

function played(kind: (text: string) => KindContent, moves: readonly Move[]) {
  let sides: Sides = { given: said(kind("a")), got: undefined };
  let now = start;
  for (const { step, seconds, text } of moves) {
    now = later(now, { seconds });
    sides = play(sides, step, now, kind(text));
  }
  return { sides, now };
}

describe("what one member says to another", () => {
  const history = fc.array(
    fc.record({
      step: fc.constantFrom(...steps),
      seconds: fc.integer({ min: 0, max: 90 }),
      text: fc.constantFrom("a", "b", "c"),
    }),
    { maxLength: 30 },
  );
  const content = fc.constantFrom(thanks, feedback);

  it("agrees on both sides once it is carried, whatever the two did meanwhile", () => {
    fc.assert(
      fc.property(content, history, (kind, moves) => {
        const { sides, now } = played(kind, moves);
        const once = carryKind(sides, { now, together: true });
        const twice = carryKind(once, { now, together: true });
        expect(twice).toEqual(once);
        const { given, got } = once;
        if (got && !got.removedAt) {
          expect(got.content).toEqual(given?.content);
          expect(got.answer).toEqual(given?.answer);
        }
        if (!given || given.removedAt) expect(got).toBeUndefined();
      }),
    );
  });

  it("is gone for both a minute after either has removed it", () => {
    fc.assert(
      fc.property(content, fc.constantFrom("take-back", "remove"), (kind, step) => {
        const there = carryKind(
          { given: said(kind("a")), got: undefined },
          { now: start, together: true },
        );
        const removed = play(there, step as "remove", start, kind("a"));
        const after = carryKind(removed, { now: later(start, { seconds: 60 }), together: true });
        expect(after).toEqual({ given: undefined, got: undefined });
      }),
    );
  });

  it("does not come back to whoever removed it, also where its store has forgotten it first", () => {
    const there = carryKind(
      { given: said(feedback("a")), got: undefined },
      { now: start, together: true },
    );
    const after = carryKind({ given: there.given, got: undefined }, { now: start, together: true });
    expect(after).toEqual({ given: undefined, got: undefined });
  });

  it("arrives only while both are in the circle", () => {
    const sides = { given: said(feedback("a")), got: undefined };
    expect(carryKind(sides, { now: start, together: false }).got).toBeUndefined();
    expect(carryKind(sides, { now: start, together: true }).got).toMatchObject({
      content: feedback("a"),
    });
  });

  it("is on the circle's wall only as thanks that were shared and stand on both sides", () => {
    fc.assert(
      fc.property(content, history, (kind, moves) => {
        const { sides, now } = played(kind, moves);
        const carried = carryKind(sides, { now, together: true });
        const shown = wallOf(carried);
        const may =
          kind === thanks &&
          [carried.given?.removedAt, carried.got?.removedAt].every((at) => at === undefined) &&
          carried.given?.shared !== undefined &&
          carried.got !== undefined;
        expect(shown !== undefined).toBe(may);
      }),
    );
  });

  it("is nobody's to put otherwise once it was answered", () => {
    expect(rewordKind({ ...said(feedback("a")), answer: "useful" }, feedback("b"))).toMatchObject({
      refusal: "answered",
    });
    const shared = { ...said(thanks("a")), shared: start };
    expect(rewordKind(shared, thanks("b"))).not.toHaveProperty("value.shared");
  });
});
