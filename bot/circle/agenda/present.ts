import { agendaOf, isShapeable, shapeOf } from "../../../shared/agenda/agenda-in-mode.ts";
import { asksInLine } from "../../../shared/agenda/asks-in-line.ts";
import { isOpenQuick } from "../../../shared/agenda/quick-ask.ts";
import { joinedMember } from "../../../shared/circle/may.ts";
import type { CirclePage, SegmentView } from "../../../shared/contract/circle-page.ts";
import { openSession } from "../../../shared/schedule/session-end.ts";
import { askViews, lineOf } from "../../agenda/queue/documents.ts";
import type { Inside } from "../documents.ts";

/** What the next session is made of, and every ask that waits with its place in the queue and when it is likely. */
export function agendaView(inside: Inside): CirclePage["agenda"] {
  const line = lineOf(inside);
  const { circle, sessions } = line;
  const asks = inside.asks.map(({ value }) => value);
  const next = openSession(sessions);
  const minutes = next?.minutes ?? circle.rhythm.minutes;
  const { segments } = agendaOf(circle, next, asksInLine(asks, line), line.own);
  const views = askViews(inside);
  const heard = segments.flatMap((each) => (each.kind === "ask" ? [each.ask.id] : []));
  return {
    minutes,
    segments: segments.flatMap((each): SegmentView[] => {
      if (each.kind !== "ask") return [{ kind: each.kind, minutes: each.minutes }];
      const ask = views.find(({ ask: id }) => id === each.ask.id);
      return ask ? [{ kind: "ask", minutes: each.minutes, ask }] : [];
    }),
    waiting: views.filter(({ ask }) => !heard.includes(ask)),
    ...(next && isShapeable(circle, next) ? { shape: shapeOf(circle, next) } : {}),
  };
}

/** What members ask between sessions, as far as it is open; nothing where nobody does. */
export function quickOnPage({ circle, quicks }: Inside): Pick<CirclePage, "quick"> {
  const open = quicks
    .map(({ value }) => value)
    .filter((quick) => isOpenQuick(quick) && joinedMember(circle.value, quick.by));
  if (open.length === 0) return {};
  return { quick: open.map(({ id, by, text, closesAt }) => ({ quick: id, by, text, closesAt })) };
}
