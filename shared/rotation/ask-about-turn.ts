import type { Circle } from "../circle/circle.ts";
import { joinedMember } from "../circle/may.ts";
import type { PersonId, TurnRequestId } from "../kernel/ids.ts";
import { ok, type Result, refuse } from "../kernel/result.ts";
import type { Session } from "../schedule/session.ts";
import type { Instant } from "../time/instant.ts";
import type { Ledger } from "./ledger.ts";
import { comesTo } from "./sessions-in-line.ts";
import { takersOf } from "./take-place.ts";
import type { TurnRequest, TurnRequestKind } from "./turn-request.ts";

/** So many are asked to stand in at a time; the next when one of them says no. */
const askedAtOnce = 3;

/** What someone asks about their own turn; `to` is the one they ask, except for a stand-in. */
export interface TurnWish {
  readonly id: TurnRequestId;
  readonly kind: TurnRequestKind;
  readonly to?: PersonId | undefined;
  readonly at: Instant;
}

/**
 * Asks others to swap, to take one's announced turn, or to stand in. A new wish takes the place of the one before; the same
 * one again, because nobody knew whether it arrived, changes nothing.
 */
export function askAboutTurn(
  circle: Circle,
  sessions: readonly Session[],
  by: PersonId,
  { id, kind, to, at }: TurnWish,
): Result<Circle, "not-found" | "not-your-turn" | "cannot-take"> {
  if (!joinedMember(circle, by)) return refuse("not-found");
  const { ledger } = circle;
  const requests = ledger.requests ?? [];
  if (requests.some((each) => each.id === id)) return ok(circle);
  if (!ledger.announced.includes(by)) return refuse("not-your-turn");
  const takers = takersOf(ledger, by, kind, comesTo(sessions));
  const asked = kind === "stand-in" ? takers.slice(0, askedAtOnce) : takers.filter((p) => p === to);
  if (asked.length === 0) return refuse("cannot-take");
  const others = requests.filter((each) => each.by !== by || each.yes !== undefined);
  const wish: TurnRequest = { id, kind, by, asked, no: [], at };
  return ok(withRequests(circle, [...others, wish]));
}

/** Asks no more. What was answered with yes stays as it is. */
export function withdrawRequest(
  circle: Circle,
  by: PersonId,
  id: TurnRequestId,
): Result<Circle, "not-found"> {
  if (!joinedMember(circle, by)) return refuse("not-found");
  const requests = circle.ledger.requests ?? [];
  const left = requests.filter((each) => each.id !== id || each.by !== by || each.yes);
  return ok(left.length === requests.length ? circle : withRequests(circle, left));
}

/** What still waits for somebody's yes: the turn is announced, and those asked are in the circle. */
export function openRequests({ announced, requests = [] }: Ledger): readonly TurnRequest[] {
  return requests.filter(({ by, yes }) => yes === undefined && announced.includes(by));
}

/** Who of those asked has not answered. */
export function waitsFor({ asked, no, yes }: TurnRequest): readonly PersonId[] {
  return yes ? [] : asked.filter((person) => !no.includes(person));
}

/** Asks the next who could stand in, in the place of whoever said no. */
export function askedNext(
  ledger: Ledger,
  sessions: readonly Session[],
  request: TurnRequest,
): TurnRequest {
  if (request.kind !== "stand-in") return request;
  const { asked, by, kind } = request;
  const others = takersOf(ledger, by, kind, comesTo(sessions)).filter((p) => !asked.includes(p));
  const more = others.slice(0, Math.max(0, askedAtOnce - waitsFor(request).length));
  return more.length === 0 ? request : { ...request, asked: [...asked, ...more] };
}

export function withRequests(circle: Circle, requests: readonly TurnRequest[]): Circle {
  return { ...circle, ledger: { ...circle.ledger, requests } };
}
