import { agendaOf } from "../../shared/agenda/agenda-in-mode.ts";
import type { Circle } from "../../shared/circle/circle.ts";
import { joinedMember } from "../../shared/circle/may.ts";
import type { PersonId, SessionId } from "../../shared/kernel/ids.ts";
import { openRequests, waitsFor } from "../../shared/rotation/ask-about-turn.ts";
import { sessionsInLine } from "../../shared/rotation/sessions-in-line.ts";
import { toldByNow } from "../../shared/rotation/tell-facilitator.ts";
import type { TurnRequest } from "../../shared/rotation/turn-request.ts";
import type { Session } from "../../shared/schedule/session.ts";
import { sessionEnd } from "../../shared/schedule/session-end.ts";
import { type Instant, later } from "../../shared/time/instant.ts";
import { ownProtocols } from "../agenda/protocol/documents.ts";
import type { Inside } from "../circle/documents.ts";
import { countsFor, type ToldMessage } from "../circle/told/documents.ts";
import { say } from "../kit/say.ts";
import type { Links } from "../ports/context.ts";
import type { Message } from "../ports/messenger.ts";
import { asksOf, waitingAsks } from "../schedule/session/documents.ts";
import { askedCard, settledCard } from "./asked/cards.ts";
import { type OwnTurn, preparationCard, turnCard } from "./cards.ts";
import { ledCard } from "./led/cards.ts";
import { askComes, askComesNow, askersToTell } from "./noticed/present.ts";

/** The occasions on which someone is told about turns, as they are remembered. */
export const occasions = {
  turn: "rotation.turn",
  prepare: "rotation.prepare",
  led: "rotation.led",
} as const;

export function askedOccasion({ id }: Pick<TurnRequest, "id">): string {
  return `rotation.asked|${id}`;
}

/** What a turn's cards are made of, for one person. */
export function ownTurn(
  inside: Inside,
  session: Session,
  person: PersonId,
  { links, now, said }: { readonly links: Links; readonly now: Instant; readonly said: boolean },
): OwnTurn {
  const { value: circle } = inside.circle;
  const { segments } = agendaOf(circle, session, asksOf(inside), ownProtocols(inside));
  return {
    circle,
    session,
    person,
    link: links.circle(circle.home, "turns"),
    said,
    boxes: segments.map(({ minutes }) => minutes),
    asks: waitingAsks(inside),
    questions: inside.questions?.value.questions.map(({ text }) => text) ?? [],
    soon: now > later(session.startsAt, { days: -1 }),
  };
}

/** What a personal message about turns says by now; `undefined` for one of another word. */
export function messageFor(
  inside: Inside,
  told: Pick<ToldMessage, "person" | "session" | "occasion" | "answer">,
  links: Links,
  now: Instant,
): Message | undefined {
  const { value: circle } = inside.circle;
  const { person, session: id, occasion } = told;
  const member = circle.members.find((each) => each.person === person);
  const words = say(member?.language ?? "en");
  const [what] = occasion.split("|");
  const summary = summaries[what ?? ""];
  if (!summary) return undefined;
  const settled = { card: settledCard(words), summary: words(summary) };
  if (!joinedMember(circle, person)) return settled;
  if (what === "rotation.asked")
    return { ...settled, card: askedNow(words, inside, told, links) ?? settled.card };
  if (what === askComes)
    return { ...settled, card: askComesNow(words, inside, told, links) ?? settled.card };
  const session = inside.sessions.find(({ value }) => value.id === (id as SessionId))?.value;
  if (!session) return settled;
  return { ...settled, card: ownCard(words, what ?? "", inside, session, told, links, now) };
}

function askedNow(
  words: ReturnType<typeof say>,
  inside: Inside,
  { person, occasion }: Pick<ToldMessage, "person" | "occasion">,
  links: Links,
) {
  const { value: circle } = inside.circle;
  const state = askedState(inside, occasion, person);
  const link = links.circle(circle.home, "turns");
  return state && askedCard(words, { circle, person, link, ...state }, "base");
}

function ownCard(
  words: ReturnType<typeof say>,
  what: string,
  inside: Inside,
  session: Session,
  { person, answer }: Pick<ToldMessage, "person" | "answer">,
  links: Links,
  now: Instant,
) {
  if (what === occasions.led)
    return ledCard(words, { circle: inside.circle.value, session, person }, "base");
  const own = ownTurn(inside, session, person, { links, now, said: answer !== undefined });
  return what === occasions.turn
    ? turnCard(words, own, "base")
    : preparationCard(words, own, "base");
}

const summaries: Readonly<Record<string, Parameters<ReturnType<typeof say>>[0]>> = {
  [occasions.turn]: "facilitating:turn.summary",
  [occasions.prepare]: "facilitating:prepare.summary",
  [occasions.led]: "facilitating:led.summary",
  "rotation.asked": "facilitating:asked.summary",
  [askComes]: "facilitating:notice.askTitle",
};

/** How things are with what someone was asked; undefined once nothing is known of it. */
export function askedState(inside: Inside, occasion: string, person: PersonId) {
  const { ledger } = inside.circle.value;
  const request = ledger.requests?.find((each) => askedOccasion(each) === occasion);
  if (!request) return undefined;
  const waits = waitsFor(request).includes(person) && ledger.announced.includes(request.by);
  const done = request.yes?.by === person;
  const place = ledger.announced.indexOf(done ? person : request.by);
  const session = sessionsInLine(inside.sessions.map(({ value }) => value))[place];
  return {
    request,
    state: done ? "done" : waits ? "open" : "settled",
    ...(session?.state === "planned" && { startsAt: session.startsAt }),
  } as const;
}

interface ToTell extends Pick<ToldMessage, "person" | "session" | "occasion"> {
  readonly whenever?: boolean;
}

/** So long after a session it is of use to ask how facilitating went. */
const useful = { days: 3 } as const;

/** Who is to be told what by now: whoever facilitates, and whoever is asked about a turn. */
export function toTell(inside: Inside, now: Instant): readonly ToTell[] {
  const { value: circle } = inside.circle;
  const sessions = inside.sessions.map(({ value }) => value);
  return [
    ...sessions.flatMap((session) => toFacilitator(circle, session, now)),
    ...toAsked(inside),
    ...askersToTell(inside, now),
  ];
}

function toFacilitator({ ledger }: Circle, session: Session, now: Instant) {
  const { facilitator: person, id } = session;
  if (!person) return [];
  const ended = session.state === "closed" && now < later(sessionEnd(session), useful);
  const what = ended ? "led" : toldByNow(session, now);
  // Whoever has just said yes to a turn knows that it is theirs.
  const knows = what === "turn" && ledger.requests?.some(({ yes }) => yes?.by === person);
  return what && !knows ? [{ person, session: id, occasion: occasions[what] }] : [];
}

/** Asked once, also when a session is planned meanwhile and the message would count for that. */
function toAsked(inside: Inside) {
  const session = countsFor(inside);
  return openRequests(inside.circle.value.ledger).flatMap((request) =>
    waitsFor(request).map((person) => {
      const occasion = askedOccasion(request);
      return { person, session, occasion, whenever: true };
    }),
  );
}
