import type { CircleAddress } from "../../shared/circle/circle.ts";
import { joinedMember } from "../../shared/circle/may.ts";
import { type RotationAction, rotationAction } from "../../shared/contract/rotation.ts";
import type { TurnRequestId } from "../../shared/kernel/ids.ts";
import type { Result } from "../../shared/kernel/result.ts";
import { answerRequest } from "../../shared/rotation/answer-request.ts";
import { comesTo } from "../../shared/rotation/sessions-in-line.ts";
import { takersOf } from "../../shared/rotation/take-place.ts";
import { sayComing } from "../../shared/schedule/say-coming.ts";
import { type Inside, readInside } from "../circle/documents.ts";
import { note, toldIn } from "../circle/told/documents.ts";
import { say } from "../kit/say.ts";
import type { Actions, Answer, Turn } from "../ports/action.ts";
import type { Context } from "../ports/context.ts";
import { changeSession, sessionIn, sittingOf } from "../schedule/booking/documents.ts";
import { askedCard, chooseCard, settledCard } from "./asked/cards.ts";
import { preparationCard, turnCard } from "./cards.ts";
import { changeTurns } from "./documents.ts";
import { ledCard } from "./led/cards.ts";
import { keepLed, readLed } from "./led/documents.ts";
import { askedOccasion, askedState, occasions, ownTurn } from "./present.ts";
import { askTurn } from "./routes.ts";

type World = Pick<Context, "documents" | "clock" | "freshId" | "links">;
type OfSession = Extract<RotationAction, { readonly session: unknown }>;
type OfRequest = Extract<RotationAction, { readonly verb: `rotation.${"asked" | "yes" | "no"}` }>;

const notYours = "schedule:card.notYours";

/** The buttons of a facilitator's own cards: the same rules and commits as the tab's. */
export function rotationActions(context: World): Actions<RotationAction> {
  return {
    schema: rotationAction,
    notYours,
    async run(action, turn) {
      const done = await press(context, action, turn);
      if (done?.ok === false && isSaid(done.refusal))
        return { say: say(turn.language)(`facilitating:${done.refusal}`) };
      return ofRequest(action) ? ownAsked(context, action, turn) : ownCard(context, action, turn);
    },
  };
}

const saidRefusals = ["busy", "no-longer-asked", "cannot-take", "not-your-turn"] as const;
type SaidRefusal = (typeof saidRefusals)[number];

/** What is not found shows itself in the presser's own view. */
function isSaid(refusal: string): refusal is SaidRefusal {
  return saidRefusals.some((each) => each === refusal);
}

function ofRequest(action: RotationAction): action is OfRequest {
  return (
    action.verb === "rotation.asked" ||
    action.verb === "rotation.yes" ||
    action.verb === "rotation.no"
  );
}

type Pressed = Promise<Result<unknown, string> | undefined>;

async function press(context: World, action: RotationAction, turn: Turn): Pressed {
  const { person } = turn.caller;
  switch (action.verb) {
    case "rotation.yes":
    case "rotation.no": {
      const answer = action.verb === "rotation.yes" ? "yes" : "no";
      return changeTurns(context, addressOf(action), (circle, sessions) =>
        answerRequest(circle, sessions, person, { id: action.request, answer }),
      );
    }
    case "rotation.cannot":
      return changeSession(context, sessionOf(action), (inside, session) =>
        sayComing(sittingOf(inside, session), person, false, turn.now),
      );
    case "rotation.swap":
    case "rotation.stand-in": {
      const kind = action.verb === "rotation.swap" ? ("swap" as const) : ("stand-in" as const);
      const to = action.verb === "rotation.swap" && action.with !== "" ? action.with : undefined;
      const wish = { id: action.request, kind, to, at: turn.now };
      return askTurn(context, addressOf(action), person, wish);
    }
    case "rotation.keep-led":
      return keepLed(context, turn.caller, action, action.text);
    case "rotation.fine":
    case "rotation.ready": {
      const occasion = action.verb === "rotation.fine" ? occasions.turn : occasions.prepare;
      const about = { session: action.session, occasion };
      await note(context, addressOf(action), turn.caller, about, (before) => ({
        ...before,
        answer: "yes",
      }));
      return undefined;
    }
    default:
      return undefined;
  }
}

/** The card as it is now for whoever pressed, with the names that only a member is shown. */
async function ownCard(context: World, action: OfSession, turn: Turn): Promise<Answer> {
  const words = say(turn.language);
  const inside = await readInside(context, addressOf(action));
  const { person } = turn.caller;
  if (!inside || !joinedMember(inside.circle.value, person)) return { say: words(notYours) };
  const session = sessionIn(inside, action.session);
  if (action.verb === "rotation.led" || action.verb === "rotation.keep-led")
    return ownLed(context, action, inside, turn);
  if (!session) return { card: settledCard(words) };
  if (action.verb === "rotation.choose") {
    const sessions = inside.sessions.map(({ value }) => value);
    const { value: circle } = inside.circle;
    const takers = takersOf(circle.ledger, person, "swap", comesTo(sessions));
    const request = context.freshId() as TurnRequestId;
    return { card: chooseCard(words, { circle, session }, takers, request) };
  }
  const preparing = action.verb === "rotation.prepare" || action.verb === "rotation.ready";
  const occasion = preparing ? occasions.prepare : occasions.turn;
  const told = (await toldIn(context, addressOf(action))).find(
    (each) => each.person === person && each.session === session.id && each.occasion === occasion,
  );
  const said = told?.answer !== undefined;
  const own = ownTurn(inside, session, person, { links: context.links, now: turn.now, said });
  return { card: preparing ? preparationCard(words, own, "own") : turnCard(words, own, "own") };
}

async function ownLed(
  context: World,
  action: OfSession,
  inside: Inside,
  turn: Turn,
): Promise<Answer> {
  const words = say(turn.language);
  const { caller } = turn;
  const kept = await readLed(context, caller, action);
  const session = sessionIn(inside, action.session);
  if (!kept.ok || !session) return { card: settledCard(words) };
  const pressed = action.verb === "rotation.keep-led";
  const said = words(kept.value === "" ? "facilitating:led.emptied" : "facilitating:led.saved");
  const mine = { text: kept.value, ...(pressed && { said }) };
  const about = { circle: inside.circle.value, session, person: caller.person };
  return { card: ledCard(words, about, "own", mine) };
}

async function ownAsked(context: World, action: OfRequest, turn: Turn): Promise<Answer> {
  const words = say(turn.language);
  const inside = await readInside(context, addressOf(action));
  const { person } = turn.caller;
  if (!inside || !joinedMember(inside.circle.value, person)) return { say: words(notYours) };
  const { value: circle } = inside.circle;
  const state = askedState(inside, askedOccasion({ id: action.request }), person);
  if (!state) return { card: settledCard(words) };
  const link = context.links.circle(circle.home, "turns");
  return { card: askedCard(words, { circle, person, link, ...state }, "own") };
}

function addressOf({ tenant, circle }: CircleAddress): CircleAddress {
  return { tenant, circle };
}

function sessionOf({ tenant, circle, session }: OfSession) {
  return { tenant, circle, session };
}
