import { charterWaitsFor } from "../../../shared/circle/charter-waits-for.ts";
import { insider } from "../../../shared/circle/may.ts";
import { openSession } from "../../../shared/schedule/session-end.ts";
import { type Inside, readInside } from "../../circle/documents.ts";
import { circleAt } from "../../circle/home/documents.ts";
import { joinedCircles } from "../../circle/mine/documents.ts";
import type { Card } from "../../kit/card.ts";
import { say } from "../../kit/say.ts";
import type { Command, Said } from "../../ports/action.ts";
import type { Context } from "../../ports/context.ts";
import { ownSessionCard, sessionCard } from "../cards.ts";
import { pausedCard } from "../paused/cards.ts";
import { waitingAsks } from "../session/documents.ts";
import { charterFirstCard, findTimeCard, noCircleCard } from "./cards.ts";

type World = Pick<Context, "documents" | "directory" | "links">;

/** `next`: when the circle meets. `schedule`: how to find a time. In the personal chat, of the circle that meets first. */
export function scheduleCommands(context: World): readonly Command[] {
  const circleOf = circleFor(context);
  return [
    {
      name: "next",
      async run(said) {
        const inside = await circleOf(said);
        const summary = say(said.language)("schedule:card.summary.next");
        return { card: nextCard(context, said, inside), summary };
      },
    },
    {
      name: "schedule",
      async run(said) {
        const speak = say(said.language);
        const inside = await circleOf(said);
        const summary = speak("schedule:card.summary.schedule");
        if (!inside) return { card: noCircleCard(speak), summary };
        const open = openOf(inside);
        const waitsFor = waitingFor(inside);
        const card =
          open === undefined && waitsFor > 0
            ? charterFirstCard(speak, waitsFor, charterOf(context, inside))
            : open === undefined || open.booking.state === "failed"
              ? findTimeCard(speak, "find", linkTo(context, inside))
              : nextCard(context, said, inside);
        return { card, summary };
      },
    },
  ];
}

/** In a conversation that others read, dates and counts; in the personal chat, the asker's own view. */
function nextCard(context: World, said: Said, inside: Inside | undefined): Card {
  const speak = say(said.language);
  if (!inside) return noCircleCard(speak);
  const session = openOf(inside);
  const link = linkTo(context, inside);
  const { pause } = inside.circle.value;
  if (!session && pause) return pausedCard(speak, pause, link);
  const waitsFor = waitingFor(inside);
  if (!session && waitsFor > 0)
    return charterFirstCard(speak, waitsFor, charterOf(context, inside));
  if (!session) return findTimeCard(speak, "none", link);
  const { value: circle } = inside.circle;
  const about = { circle, session, asks: waitingAsks(inside), link };
  const me = said.where === "personal" ? insider(circle, said.caller.person) : undefined;
  return me ? ownSessionCard(speak, about, me, false) : sessionCard(speak, about, "planned");
}

/** The circle of a conversation; in the personal chat, the one of the asker's circles that meets first. */
function circleFor(context: World) {
  const circlesOf = joinedCircles(context);
  return async (said: Said): Promise<Inside | undefined> => {
    if (said.where !== "personal") {
      const address = await circleAt(context, said);
      return address && readInside(context, address);
    }
    const joined = await circlesOf(said.caller);
    const [first] = joined.toSorted((a, b) => (startOf(a) < startOf(b) ? -1 : 1));
    return first;
  };
}

function startOf(inside: Inside): string {
  return openOf(inside)?.startsAt ?? "~";
}

function openOf({ sessions }: Inside) {
  return openSession(sessions.map(({ value }) => value));
}

/** Of how many people the word is waited for before there is a second session. */
function waitingFor({ circle, sessions }: Inside): number {
  const all = sessions.map(({ value }) => value);
  return charterWaitsFor(circle.value, all).length;
}

function charterOf({ links }: World, { circle }: Inside): string {
  return links.circle(circle.value.home, "charter");
}

function linkTo({ links }: World, { circle }: Inside): string {
  return links.circle(circle.value.home);
}
