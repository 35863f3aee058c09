import { z } from "zod";
import { type PersonId, personId } from "../kernel/ids.ts";

/** Who looks after whose promises until the next session: in pairs, one of three where the number is odd. */
const round = z.object({
  /** Number of the session that it began with. */
  session: z.int(),
  groups: z.array(z.array(personId).readonly()).readonly(),
});
export type BuddyRound = z.infer<typeof round>;

/** The rounds so far, the latest last, and who wants no buddy. */
export const buddies = z.object({
  rounds: z.array(round).readonly(),
  without: z.array(personId).readonly(),
});
export type Buddies = z.infer<typeof buddies>;

/** In a circle of twelve everyone has been with everyone after eleven rounds. */
const remembered = 12;

/**
 * With one more round, for a session that has begun. The pairs of those who take part are laid out as for a tournament, so
 * that everyone has been with everyone before anyone is with someone again; of those layouts the one whose pairs met longest
 * ago comes. No chance in it: the same people and the same past give the same round. Nothing where the round is there.
 */
export function nextRound(before: Buddies, people: readonly PersonId[], session: number): Buddies {
  if (before.rounds.some((each) => each.session >= session)) return before;
  const taking = people.filter((each) => !before.without.includes(each)).toSorted();
  const groups = longestAgo(layouts(taking), before.rounds);
  const rounds = [...before.rounds, { session, groups }].slice(-remembered);
  return { ...before, rounds };
}

type Groups = BuddyRound["groups"];

/** All rounds of a tournament: the first stays, the others go round. An odd number leaves one, who joins a pair. */
function layouts(people: readonly PersonId[]): readonly Groups[] {
  if (people.length < 2) return [[]];
  const seats: readonly (PersonId | undefined)[] =
    people.length % 2 === 0 ? people : [...people, undefined];
  const [first, ...others] = seats;
  return others.map((_, turn) => {
    const turned = [...others.slice(turn), ...others.slice(0, turn)];
    const row = [first, ...turned];
    const pairs = row.slice(0, row.length / 2).map((one, at) => [one, row.at(-1 - at)] as const);
    return withThird(pairs, turn);
  });
}

/** Whoever has nobody goes to a pair, to another one each turn. */
function withThird(
  pairs: readonly (readonly [PersonId | undefined, PersonId | undefined])[],
  turn: number,
): Groups {
  const whole = pairs.flatMap(([a, b]) => (a && b ? [[a, b]] : []));
  const [left] = pairs.flatMap(([a, b]) => (a && b ? [] : [a ?? b]));
  const host = whole.length > 0 ? turn % whole.length : 0;
  return whole.map((pair, at) => (left && at === host ? [...pair, left] : pair));
}

/** The layout whose pairs were together longest ago; of several the first. */
function longestAgo(all: readonly Groups[], rounds: readonly BuddyRound[]): Groups {
  const scored = all.map((groups) => ({ groups, score: lastTime(groups, rounds) }));
  const best = scored.reduce((least, each) => (each.score < least.score ? each : least));
  return best.groups;
}

/** When a pair of these was last a pair, 0 for never. Who came third does not count: that happens to each in turn. */
function lastTime(groups: Groups, rounds: readonly BuddyRound[]): number {
  const met = groups.map(([a, b]) => {
    const last = rounds.findLast((each) => each.groups.some((pair) => isPair(pair, a, b)));
    return last?.session ?? 0;
  });
  return Math.max(0, ...met);
}

function isPair(
  [one, other]: readonly PersonId[],
  a: PersonId | undefined,
  b: PersonId | undefined,
) {
  return (one === a && other === b) || (one === b && other === a);
}

/**
 * Who is whose buddy now, while `people` take part. Whoever is left alone by a leaver or a break, and whoever has come
 * since, pairs up, or comes to a pair; the others stay together.
 */
export function groupsNow(
  { rounds, without }: Buddies,
  people: readonly PersonId[],
): readonly (readonly PersonId[])[] {
  const taking = people.filter((each) => !without.includes(each)).toSorted();
  const left = (rounds.at(-1)?.groups ?? []).map((group) =>
    group.filter((each) => taking.includes(each)),
  );
  const whole = left.filter((group) => group.length > 1);
  const alone = taking.filter((each) => !whole.some((group) => group.includes(each)));
  const pairs = Array.from({ length: Math.floor(alone.length / 2) }, (_, at) =>
    alone.slice(at * 2, at * 2 + 2),
  );
  const groups = [...whole, ...pairs];
  const last = alone.length % 2 === 1 ? alone.at(-1) : undefined;
  if (!last || groups.length === 0) return groups;
  const smallest = groups.findIndex(({ length }) => length === 2);
  const host = Math.max(0, smallest);
  return groups.map((group, at) => (at === host ? [...group, last] : group));
}

/** The buddies of one person; none before the first round, and of whoever wants none. */
export function buddiesOf(
  all: Buddies,
  people: readonly PersonId[],
  person: PersonId,
): readonly PersonId[] {
  if (all.rounds.length === 0) return [];
  const mine = groupsNow(all, people).find((group) => group.includes(person));
  return mine?.filter((each) => each !== person) ?? [];
}

/** Someone wants no buddy, or one again. */
export function withBuddy(before: Buddies, person: PersonId, wanted: boolean): Buddies {
  if (before.without.includes(person) !== wanted) return before;
  const others = before.without.filter((each) => each !== person);
  return { ...before, without: wanted ? others : [...others, person] };
}
