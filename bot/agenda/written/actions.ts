import { isOpenWritten } from "../../../shared/agenda/open-written.ts";
import { nextPart } from "../../../shared/agenda/write-part.ts";
import { joinedMember } from "../../../shared/circle/may.ts";
import type { AgendaAction } from "../../../shared/contract/agenda.ts";
import { say } from "../../kit/say.ts";
import type { Answer, Turn } from "../../ports/action.ts";
import type { Context } from "../../ports/context.ts";
import { ownWrittenCard, ownWrittenOverCard } from "./cards.ts";
import { asksIn, type InsideWritten, readWritten, type WrittenPayload } from "./documents.ts";
import { answersOf } from "./present.ts";
import { writeIn } from "./routes.ts";

type World = Pick<Context, "documents" | "freshId" | "clock" | "links">;
type WrittenAction = Extract<AgendaAction, { readonly round: string }>;

const refused = {
  busy: "app:wentWrong",
  "not-found": "written:card.notYours",
  over: "written:over",
  "not-yours": "written:notYours",
  "earlier-first": "written:earlierFirst",
} as const;

/** The buttons of a round's cards: the same rules and commits as the tab's. The presser's own view comes back. */
export async function pressedWritten(
  context: World,
  action: WrittenAction,
  turn: Turn,
): Promise<Answer> {
  const words = say(turn.language);
  // An empty field on a card is no wish to take anything away: a card shows only what is not written yet.
  if (action.verb === "agenda.write" && action.text !== "") {
    const done = await writeIn(context, action, turn.caller, action, action.text);
    if (!done.ok) return { say: words(refused[done.refusal]) };
  }
  const inside = await readWritten(action.round)(context, action);
  if (!inside?.round || !joinedMember(inside.circle.value, turn.caller.person))
    return { say: words("written:card.notYours") };
  return ownView(context, action, turn, { ...inside, round: inside.round });
}

async function ownView(
  context: World,
  address: WrittenPayload,
  { caller, language }: Turn,
  inside: InsideWritten & { readonly round: NonNullable<InsideWritten["round"]> },
): Promise<Answer> {
  const { value: circle } = inside.circle;
  const { value: round } = inside.round;
  const link = context.links.circle(circle.home, `written/${round.id}`);
  const about = { circle, round, link };
  if (!isOpenWritten(round, context.clock.now())) {
    const answers = inside.answers.map(({ value }) => value);
    return { card: ownWrittenOverCard(say(language), about, answers) };
  }
  const place = nextPart(round, answersOf(inside, caller.person), caller.person);
  const segment = place && round.segments[place.segment];
  const asks = await asksIn(context, address, inside, round);
  const ask = segment?.kind === "ask" ? asks.get(segment.ask) : undefined;
  return { card: ownWrittenCard(say(language), about, place && { place, ask }) };
}
