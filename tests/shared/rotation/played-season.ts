import fc from "fast-check";
import type { Circle } from "../../../shared/circle/circle.ts";
import type { PersonId, TurnRequestId } from "../../../shared/kernel/ids.ts";
import { answerRequest } from "../../../shared/rotation/answer-request.ts";
import { askAboutTurn, openRequests } from "../../../shared/rotation/ask-about-turn.ts";
import { creditHeld } from "../../../shared/rotation/credit-held.ts";
import { emptyLedger, joinLedger, leaveLedger } from "../../../shared/rotation/join-ledger.ts";
import type { Ledger } from "../../../shared/rotation/ledger.ts";
import { hasComeOrOffers, lineUp } from "../../../shared/rotation/line-up.ts";
import { offerToLead } from "../../../shared/rotation/offer-to-lead.ts";
import { takersOf } from "../../../shared/rotation/take-place.ts";
import type { TurnRequestKind } from "../../../shared/rotation/turn-request.ts";
import { instant, later } from "../../../shared/time/instant.ts";
import { aCircle, aMember } from "../../builders/circle.ts";

/** What can happen in a circle; numbers choose among those for whom it can. */
const happening = fc.oneof(
  {
    weight: 12,
    arbitrary: fc.record({
      what: fc.constant("session" as const),
      away: fc.array(fc.nat(11), { maxLength: 3 }),
      /** Does not come without a word. */
      missing: fc.array(fc.nat(11), { maxLength: 1 }),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      what: fc.constant("ask" as const),
      place: fc.nat(2),
      kind: fc.constantFrom<TurnRequestKind>("swap", "give", "stand-in"),
      who: fc.nat(11),
      answer: fc.constantFrom("yes" as const, "yes" as const, "no" as const),
    }),
  },
  { weight: 1, arbitrary: fc.record({ what: fc.constant("join" as const), offers: fc.boolean() }) },
  { weight: 1, arbitrary: fc.record({ what: fc.constant("leave" as const), who: fc.nat(11) }) },
  { weight: 1, arbitrary: fc.record({ what: fc.constant("return" as const), who: fc.nat(11) }) },
);
export type Happening = typeof happening extends fc.Arbitrary<infer H> ? H : never;

export const aSeason = fc.record({
  size: fc.integer({ min: 3, max: 12 }),
  happenings: fc.array(happening, { minLength: 1, maxLength: 50 }),
});

/** A circle somewhere in its season. */
export interface Scene {
  readonly circle: Circle;
  readonly held: number;
  readonly asked: number;
  /** The session that was held last, if that is what happened. */
  readonly last?: { readonly led: PersonId | null; readonly present: readonly PersonId[] };
}

const start = instant("2026-01-05T09:00:00Z");
const letters = "abcdefghijklmnopqrstuvwxyz";
const nameOf = (index: number) => `member-${letters[index % 26]}${index}`;

export function founded(size: number): Scene {
  const members = Array.from({ length: size }, (_, index) => aMember(nameOf(index)));
  const ledger = lineUp(members.map(({ person }) => person).reduce(joinLedger, emptyLedger));
  return { circle: aCircle({ members, ledger }), held: 0, asked: 0 };
}

export const activeIn = ({ ledger }: Circle): readonly PersonId[] =>
  ledger.accounts.filter(({ active }) => active).map(({ person }) => person);

export const ableIn = ({ ledger }: Circle): readonly PersonId[] =>
  ledger.accounts
    .filter((each) => each.active && hasComeOrOffers(ledger, each))
    .map(({ person }) => person);

const withLedger = (scene: Scene, ledger: Ledger): Scene => ({
  held: scene.held,
  asked: scene.asked,
  circle: { ...scene.circle, ledger },
});

/** Held with these away, as they said, and those missing, who did not. Whoever is next in line begins it then. */
export function hold(
  scene: Scene,
  away: readonly PersonId[] = [],
  missing: readonly PersonId[] = [],
): Scene {
  const planned = lineUp(
    scene.circle.ledger,
    (person, ahead) => ahead > 0 || !away.includes(person),
  );
  const absent = [...away, ...missing];
  const present = activeIn(scene.circle).filter((person) => !absent.includes(person));
  const able = ableIn(scene.circle).filter((person) => present.includes(person));
  const led =
    planned.announced.find((person) => person !== null && able.includes(person)) ?? able[0] ?? null;
  const at = later(start, { days: 14 * scene.held });
  const ledger = lineUp(creditHeld(planned, { present, facilitator: led ?? undefined, at }));
  const circle = { ...scene.circle, ledger };
  return { circle, held: scene.held + 1, asked: scene.asked, last: { led, present } };
}

/** Someone announced asks about their turn, and the first who is asked answers. */
export function ask(
  scene: Scene,
  place: number,
  kind: TurnRequestKind,
  who: number,
  answer: "yes" | "no" = "yes",
): Scene {
  const { circle } = scene;
  const by = circle.ledger.announced[place];
  const takers = by ? takersOf(circle.ledger, by, kind) : [];
  const to = takers[who % Math.max(1, takers.length)];
  if (!by || !to) return scene;
  const id = `request${String(scene.asked).padStart(12, "0")}` as TurnRequestId;
  const asked = askAboutTurn(circle, [], by, { id, kind, to, at: start });
  if (!asked.ok) throw new Error(asked.refusal);
  const [request] = openRequests(asked.value.ledger).filter((each) => each.id === id);
  const first = request?.asked[0];
  const done = first && answerRequest(asked.value, [], first, { id, answer });
  if (!done?.ok) throw new Error(done?.refusal ?? "nobody was asked");
  return { held: scene.held, asked: scene.asked + 1, circle: done.value.circle };
}

function joined(scene: Scene, offers: boolean): Scene {
  const { circle } = scene;
  const member = aMember(nameOf(circle.ledger.accounts.length));
  const ledger = lineUp(joinLedger(circle.ledger, member.person));
  const next = { ...circle, members: [...circle.members, member], ledger };
  const offered = offers ? offerToLead(next, [], member.person, true) : undefined;
  return { ...withLedger(scene, ledger), circle: offered?.ok ? offered.value.circle : next };
}

function play(scene: Scene, what: Happening): Scene {
  const here = activeIn(scene.circle);
  const one = (index: number) => here[index % here.length] as PersonId;
  const { ledger } = scene.circle;
  switch (what.what) {
    case "session":
      return hold(scene, what.away.map(one), what.missing.map(one));
    case "ask":
      return ask(scene, what.place, what.kind, what.who, what.answer);
    case "join":
      return here.length === 12 ? scene : joined(scene, what.offers);
    case "leave":
      return here.length <= 3
        ? scene
        : withLedger(scene, lineUp(leaveLedger(ledger, one(what.who))));
    case "return": {
      const gone = ledger.accounts.filter(({ active }) => !active);
      const back = gone[what.who % Math.max(1, gone.length)];
      return back && here.length < 12
        ? withLedger(scene, lineUp(joinLedger(ledger, back.person)))
        : scene;
    }
  }
}

/** Plays a season and looks at every step. */
export function watch(
  { size, happenings }: { readonly size: number; readonly happenings: readonly Happening[] },
  look: (before: Scene, after: Scene, what: Happening) => void,
): Scene {
  let scene = founded(size);
  for (const what of happenings) {
    const after = play(scene, what);
    if (after === scene) continue;
    look(scene, after, what);
    scene = after;
  }
  return scene;
}
