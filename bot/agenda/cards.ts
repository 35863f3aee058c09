import { agendaOf } from "../../shared/agenda/agenda-in-mode.ts";
import type { Ask } from "../../shared/agenda/ask.ts";
import { asksInLine, type InLine } from "../../shared/agenda/asks-in-line.ts";
import { type Likely, likely } from "../../shared/agenda/likely.ts";
import type { KnownProtocol } from "../../shared/agenda/own-protocol.ts";
import type { Segment } from "../../shared/agenda/segments.ts";
import type { Circle } from "../../shared/circle/circle.ts";
import { joinedMembers } from "../../shared/circle/may.ts";
import type { AgendaAction } from "../../shared/contract/agenda.ts";
import type { PersonId } from "../../shared/kernel/ids.ts";
import type { Session } from "../../shared/schedule/session.ts";
import type { Say } from "../../shared/words/key.ts";
import { openUrl } from "../kit/button.ts";
import { type Block, type Card, card } from "../kit/card.ts";
import { dateOf, momentOf } from "../kit/moment.ts";
import { refreshFor } from "../kit/refresh.ts";
import { heading, lines, subheading, subtle, text } from "../kit/text.ts";

/** A circle's agenda, as far as a card needs it. */
export interface Planned {
  readonly circle: Circle;
  readonly next: Session | undefined;
  readonly asks: readonly Ask[];
  readonly protocols?: readonly KnownProtocol[];
  /** Opens the circle's tab. */
  readonly link: string;
}

/** What everyone in the conversation sees: when, and how many asks. Members get their own view. */
export function agendaCard(say: Say, planned: Planned): Card {
  const { tenant, id: circle } = planned.circle;
  return card(
    [heading(say("agenda:card.title")), when(say, planned), count(say, planned)],
    [openUrl(say("agenda:card.open"), planned.link)],
    refreshFor(
      joinedMembers(planned.circle).map(({ person }) => person),
      { verb: "agenda.view", tenant, circle } satisfies AgendaAction,
    ),
  );
}

/** For members alone: what is asked, by whom, and the time each has. */
export function ownAgendaCard(say: Say, circles: readonly Planned[], reader: PersonId): Card {
  const [only] = circles;
  return card(
    circles.flatMap((planned, index) => [
      (index === 0 ? heading : subheading)(
        say("agenda:card.titleOf", { circle: planned.circle.name }),
      ),
      ...inside(say, planned),
      ...ownPlaces(say, planned, reader),
    ]),
    only ? [openUrl(say("agenda:card.open"), only.link)] : [],
  );
}

/** Where there is no agenda: why, and what to do about it. */
export function noAgendaCard(say: Say, why: "noCircle" | "noneMine", add: string): Card {
  return card(
    [heading(say("agenda:card.title")), text(say(`agenda:card.${why}`))],
    why === "noCircle" ? [openUrl(say("agenda:card.make"), add)] : [],
  );
}

function inside(say: Say, planned: Planned): readonly Block[] {
  const asks = asksInLine(planned.asks, lineOf(planned));
  const { segments } = agendaOf(planned.circle, planned.next, asks, planned.protocols);
  const heard = segments.filter(({ kind }) => kind === "ask").length;
  const waiting = waitingOf(planned) - heard;
  const asked = segments.some(({ kind }) => kind === "ask");
  return [
    subtle(planned.circle.purpose),
    when(say, planned),
    lines(segments.map((segment) => line(say, planned.circle, segment))),
    ...(asked ? [] : [subtle(say("agenda:card.noAsks"))]),
    ...(waiting === 0 ? [] : [subtle(say("agenda:card.waiting", { count: waiting }))]),
  ];
}

/** The others are in the tab. */
const mostOwn = 2;

/** Where the reader's own asks stand, and when they are likely: the same as in the tab. */
function ownPlaces(say: Say, planned: Planned, reader: PersonId): readonly Block[] {
  return likely(planned.asks, lineOf(planned))
    .filter(({ ask }) => ask.by === reader)
    .slice(0, mostOwn)
    .map((each) => {
      const { ask, place } = each;
      return subtle(say("agenda:card.place", { text: ask.text, place, when: expected(say, each) }));
    });
}

/** What the queue of asks goes by. */
function lineOf({ circle, next, protocols }: Planned): InLine {
  return { circle, sessions: next ? [next] : [], own: protocols };
}

function expected(say: Say, { after, at }: Pick<Likely, "after" | "at">): string {
  if (at !== undefined) return say("agenda:card.likelyOn", { date: dateOf(at) });
  if (after === undefined) return say("agenda:card.likelyOpen");
  return after === 0
    ? say("agenda:card.likelyNext")
    : say("agenda:card.likelyAfter", { count: after });
}

function line(say: Say, { members }: Circle, segment: Segment): string {
  const { minutes } = segment;
  if (segment.kind !== "ask") {
    return say("agenda:card.line", { minutes, what: say(`agenda:card.segment.${segment.kind}`) });
  }
  const { text: words, mode, by } = segment.ask;
  const name = members.find(({ person }) => person === by)?.name ?? "";
  return say("agenda:card.askLine", {
    minutes,
    text: words,
    name,
    mode: say(`agenda:mode.${mode}`),
  });
}

function when(say: Say, { next }: Planned): Block {
  if (!next) return text(say("agenda:card.noSession"));
  const { startsAt, minutes } = next;
  return text(say("agenda:card.when", { when: momentOf(startsAt), minutes }));
}

function waitingOf({ asks }: Planned): number {
  return asks.filter(({ reachedIn, removedAt }) => !(reachedIn || removedAt)).length;
}

function count(say: Say, planned: Planned): Block {
  const waiting = waitingOf(planned);
  return text(
    waiting === 0 ? say("agenda:card.noAsks") : say("agenda:card.asks", { count: waiting }),
  );
}
