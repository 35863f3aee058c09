import { insider } from "../../shared/circle/may.ts";
import { type AgendaAction, agendaAction } from "../../shared/contract/agenda.ts";
import { openSession } from "../../shared/schedule/session-end.ts";
import { type Inside, readInside } from "../circle/documents.ts";
import { circleAt } from "../circle/home/documents.ts";
import { joinedCircles } from "../circle/mine/documents.ts";
import type { Card } from "../kit/card.ts";
import { say } from "../kit/say.ts";
import type { Actions, Command, Said } from "../ports/action.ts";
import type { Context } from "../ports/context.ts";
import { agendaCard, noAgendaCard, ownAgendaCard, type Planned } from "./cards.ts";
import { ownProtocols } from "./protocol/documents.ts";
import { pressedWritten } from "./written/actions.ts";

type World = Pick<Context, "documents" | "links">;
type Acting = World & Pick<Context, "freshId" | "clock">;

/** In the personal chat the agendas of so many circles, the next session first. */
const shownAtOnce = 3;

const notYours = "agenda:card.notYours";

/** A member's own view of the agenda card, and what they write in a round in writing. */
export function agendaActions(context: Acting): Actions<AgendaAction> {
  return {
    schema: agendaAction,
    notYours,
    async run(action, turn) {
      const { caller, language } = turn;
      if (action.verb !== "agenda.view") return pressedWritten(context, action, turn);
      const inside = await readInside(context, action);
      if (!inside || !insider(inside.circle.value, caller.person)) {
        return { say: say(language)(notYours) };
      }
      return { card: ownAgendaCard(say(language), [planned(context, inside)], caller.person) };
    },
  };
}

/** `agenda`: in a conversation its circle's, in the personal chat those of the asker's circles. */
export function agendaCommand(context: World & Pick<Context, "directory">): Command {
  const circlesOf = joinedCircles(context);
  return {
    name: "agenda",
    async run(said) {
      const card = said.where === "personal" ? mine(context, circlesOf, said) : here(context, said);
      return { card: await card, summary: say(said.language)("agenda:card.summary") };
    },
  };
}

async function here(context: World, { tenant, conversation, language }: Said): Promise<Card> {
  const address = await circleAt(context, { tenant, conversation });
  const inside = address && (await readInside(context, address));
  return inside
    ? agendaCard(say(language), planned(context, inside))
    : noAgendaCard(say(language), "noCircle", context.links.add);
}

async function mine(
  context: World,
  circlesOf: ReturnType<typeof joinedCircles>,
  { caller, language }: Said,
): Promise<Card> {
  const joined = (await circlesOf(caller))
    .map((inside) => planned(context, inside))
    .toSorted((a, b) => ((a.next?.startsAt ?? "~") < (b.next?.startsAt ?? "~") ? -1 : 1));
  return joined.length === 0
    ? noAgendaCard(say(language), "noneMine", context.links.add)
    : ownAgendaCard(say(language), joined.slice(0, shownAtOnce), caller.person);
}

function planned({ links }: World, inside: Inside): Planned {
  const { circle, sessions, asks } = inside;
  return {
    circle: circle.value,
    next: openSession(sessions.map(({ value }) => value)),
    asks: asks.map(({ value }) => value),
    protocols: ownProtocols(inside),
    link: links.circle(circle.value.home),
  };
}
