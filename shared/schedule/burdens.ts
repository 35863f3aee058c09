import { z } from "zod";
import { type PersonId, personId } from "../kernel/ids.ts";
import type { TimeAsks } from "./time-chosen.ts";

/** Early and late hours, and sessions held without someone, as a season's times have asked of each. */
export const burdens = z.object({
  /** The season's number; 0 in a circle without one. What a season asked of people ends with it. */
  season: z.int().min(0),
  /** Of whom nothing was asked is not listed. */
  people: z
    .array(
      z.object({
        person: personId,
        /** For quarters of an hour outside of their hours, by distance, and for tentative clashes. */
        points: z.int().min(0),
        /** How many sessions were held at a time at which they could not come. */
        missed: z.int().min(0),
      }),
    )
    .readonly(),
});
export type Burdens = z.infer<typeof burdens>;
export type Burden = Burdens["people"][number];

type Kept = {
  readonly ledger: {
    readonly accounts: readonly { readonly person: PersonId; readonly active: boolean }[];
  };
  readonly burdens?: Burdens | undefined;
  readonly season?: { readonly number: number } | undefined;
};

/** What this season's sessions have asked of everyone so far. */
export function burdensOf({ burdens: kept, season }: Kept): Burdens["people"] {
  return kept && kept.season === (season?.number ?? 0) ? kept.people : [];
}

/**
 * The burdens once a session was held: who could come at its time, and did not say otherwise, bears its points; who could
 * not, and was not there, was left out once more. Undefined where nothing has been asked of anyone this season.
 */
export function burdensAfter(
  circle: Kept,
  held: {
    readonly asks?: TimeAsks | undefined;
    readonly away: readonly PersonId[];
    readonly present: readonly PersonId[];
  },
): Burdens | undefined {
  const here = circle.ledger.accounts.filter(({ active }) => active).map((each) => each.person);
  const more = askedIn(held).filter(({ person }) => here.includes(person));
  const people = more.reduce(borne, burdensOf(circle));
  return people.length === 0 ? undefined : { season: circle.season?.number ?? 0, people };
}

function askedIn({ asks, away, present }: Parameters<typeof burdensAfter>[1]): readonly Burden[] {
  if (!asks) return [];
  const came = asks.outside.filter(({ person }) => !away.includes(person));
  const missed = asks.without.filter((person) => !present.includes(person));
  return [
    ...came.map((each) => ({ ...each, missed: 0 })),
    ...missed.map((person) => ({ person, points: asks.each, missed: 1 })),
  ];
}

function borne(people: Burdens["people"], { person, points, missed }: Burden): Burdens["people"] {
  const before = people.find((each) => each.person === person);
  if (!before) return [...people, { person, points, missed }];
  const after = { person, points: before.points + points, missed: before.missed + missed };
  return people.map((each) => (each === before ? after : each));
}

/** Nothing is remembered of whoever has left. */
export function withoutBurdenOf<C extends Kept>(circle: C, person: PersonId): C {
  const { burdens: kept } = circle;
  if (!kept?.people.some((each) => each.person === person)) return circle;
  const people = kept.people.filter((each) => each.person !== person);
  return { ...circle, burdens: { ...kept, people } };
}
