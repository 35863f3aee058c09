import type { Circle } from "../circle/circle.ts";
import { joinedMember } from "../circle/may.ts";
import type { PersonId, TurnRequestId } from "../kernel/ids.ts";
import { ok, type Result, refuse } from "../kernel/result.ts";
import type { Session } from "../schedule/session.ts";
import { type Announced, announce } from "./announce.ts";
import { askedNext, withRequests } from "./ask-about-turn.ts";
import { alike, couldBeBefore, placesOf } from "./places-of.ts";
import { comesTo } from "./sessions-in-line.ts";
import { takePlace } from "./take-place.ts";
import type { TurnRequest } from "./turn-request.ts";

type AnswerRefusal = "not-found" | "no-longer-asked" | "cannot-take";

/**
 * `yes`: the turn changes hands, if nobody was faster; `no`: somebody else may be asked; `open`: takes either back. A yes
 * can be taken back as long as the line is as it left it. The second of two who say yes is told that it is settled.
 */
export function answerRequest(
  circle: Circle,
  sessions: readonly Session[],
  person: PersonId,
  { id, answer }: { readonly id: TurnRequestId; readonly answer: "yes" | "no" | "open" },
): Result<Announced, AnswerRefusal> {
  if (!joinedMember(circle, person)) return refuse("not-found");
  const request = circle.ledger.requests?.find((each) => each.id === id);
  if (!request) return refuse("no-longer-asked");
  const mayAnswer = request.asked.includes(person) || request.by === person;
  if (!mayAnswer) return refuse("not-found");
  if (request.yes) return answered(circle, sessions, person, request, answer);
  if (!request.asked.includes(person)) return refuse("not-found");
  if (answer === "yes") return taken(circle, sessions, person, request);
  const others = request.no.filter((each) => each !== person);
  const no = answer === "no" ? [...others, person] : others;
  const asked = askedNext(circle.ledger, sessions, { ...request, no });
  return ok({ circle: withAnswer(circle, asked), sessions: [] });
}

function taken(
  circle: Circle,
  sessions: readonly Session[],
  person: PersonId,
  request: TurnRequest,
): Result<Announced, AnswerRefusal> {
  const { ledger } = circle;
  const { by, kind } = request;
  if (!ledger.announced.includes(by)) return refuse("no-longer-asked");
  if (sessions.some(({ state }) => state === "live") && ledger.announced[0] === by)
    return refuse("no-longer-asked");
  const after = takePlace(ledger, by, person, kind, comesTo(sessions));
  if (!after) return refuse("cannot-take");
  const yes = { by: person, before: placesOf(ledger), after: placesOf(after) };
  const next = withAnswer({ ...circle, ledger: after }, { ...request, yes });
  return ok(announce(next, sessions));
}

/** It has been settled: whoever settled it may take it back, to whoever was asked besides it is no more. */
function answered(
  circle: Circle,
  sessions: readonly Session[],
  person: PersonId,
  request: TurnRequest,
  answer: "yes" | "no" | "open",
): Result<Announced, AnswerRefusal> {
  const { yes, ...open } = request;
  if (!yes || yes.by !== person) return refuse("no-longer-asked");
  if (answer === "yes") return ok({ circle, sessions: [] });
  if (!alike(placesOf(circle.ledger), yes.after) || !couldBeBefore(circle.ledger, yes.before))
    return refuse("cannot-take");
  const no = answer === "no" ? [...open.no, person] : open.no;
  const back = { ...circle, ledger: { ...circle.ledger, ...yes.before } };
  return ok(announce(withAnswer(back, { ...open, no }), sessions));
}

function withAnswer(circle: Circle, request: TurnRequest): Circle {
  const requests = circle.ledger.requests ?? [];
  return withRequests(
    circle,
    requests.map((each) => (each.id === request.id ? request : each)),
  );
}
