import { agendaInMode, modeOf } from "../../../shared/agenda/agenda-in-mode.ts";
import type { Ask } from "../../../shared/agenda/ask.ts";
import { asksInLine } from "../../../shared/agenda/asks-in-line.ts";
import { type Likely, likely } from "../../../shared/agenda/likely.ts";
import { isOpenQuick } from "../../../shared/agenda/quick-ask.ts";
import { joinedMember } from "../../../shared/circle/may.ts";
import type { AskView, CirclePage, SegmentView } from "../../../shared/contract/circle-page.ts";
import type { AskId } from "../../../shared/kernel/ids.ts";
import { openSession } from "../../../shared/schedule/session-end.ts";
import { lineOf } from "../../agenda/queue/documents.ts";
import type { Inside } from "../documents.ts";

/** What the next session is made of, and every ask that waits with its place in the queue and when it is likely. */
export function agendaView(inside: Inside): CirclePage["agenda"] {
  const line = lineOf(inside);
  const { circle, sessions } = line;
  const asks = inside.asks.map(({ value }) => value);
  const next = openSession(sessions);
  const minutes = next?.minutes ?? circle.rhythm.minutes;
  const { segments } = agendaInMode(
    modeOf(circle, next),
    minutes,
    asksInLine(asks, line),
    line.own,
  );
  const queued = likely(asks, line);
  const views = new Map<AskId, AskView>(queued.map((each) => [each.ask.id, askView(each)]));
  const heard = segments.flatMap((each) => (each.kind === "ask" ? [each.ask.id] : []));
  return {
    minutes,
    segments: segments.flatMap((each): SegmentView[] => {
      if (each.kind !== "ask") return [{ kind: each.kind, minutes: each.minutes }];
      const ask = views.get(each.ask.id);
      return ask ? [{ kind: "ask", minutes: each.minutes, ask }] : [];
    }),
    waiting: queued.flatMap(({ ask }) => (heard.includes(ask.id) ? [] : (views.get(ask.id) ?? []))),
  };
}

function askView({ ask, place, why, after, at }: Likely): AskView {
  return {
    ...words(ask),
    place,
    why,
    ...(after === undefined ? {} : { after }),
    ...(at === undefined ? {} : { at }),
  };
}

function words({ id, by, text, mode, neededBy, link, protocol, edition }: Ask): AskView {
  return {
    ask: id,
    by,
    text,
    mode,
    ...(neededBy === undefined ? {} : { neededBy }),
    ...(link === undefined ? {} : { link }),
    ...(protocol === undefined ? {} : { protocol }),
    edition,
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
