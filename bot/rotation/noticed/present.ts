import { agendaOf } from "../../../shared/agenda/agenda-in-mode.ts";
import type { Ask } from "../../../shared/agenda/ask.ts";
import { circleZone } from "../../../shared/circle/circle-zone.ts";
import { activeMembers } from "../../../shared/circle/on-break.ts";
import type { SessionId } from "../../../shared/kernel/ids.ts";
import { toldByNow } from "../../../shared/rotation/tell-facilitator.ts";
import type { Session } from "../../../shared/schedule/session.ts";
import { type Instant, later } from "../../../shared/time/instant.ts";
import { ownProtocols } from "../../agenda/protocol/documents.ts";
import type { Inside } from "../../circle/documents.ts";
import type { Telling, ToldMessage } from "../../circle/told/documents.ts";
import type { Card } from "../../kit/card.ts";
import { dayText } from "../../kit/day-text.ts";
import { say } from "../../kit/say.ts";
import type { Links } from "../../ports/context.ts";
import type { NoticeKind } from "../../ports/notifier.ts";
import { asksOf } from "../../schedule/session/documents.ts";
import { askComesCard } from "./cards.ts";

type About = Pick<ToldMessage, "person" | "session" | "occasion">;

/** An ask of theirs is on the next session's agenda. */
export const askComes = "agenda.next";

/** What can be read at a glance and is answered in the tab (decision 028). What is longer, or private, stays a card. */
const kinds: Readonly<Record<string, NoticeKind>> = {
  "rotation.turn": "turnComes",
  "rotation.asked": "turnAsked",
  [askComes]: "askComes",
};

/** The tab's page where each is answered. */
const pages: Readonly<Record<NoticeKind, string>> = {
  turnComes: "turns",
  turnAsked: "turns",
  askComes: "agenda",
};

/** The line in someone's activity feed that stands for a message about turns, and leads to where it is answered. */
export function noticeFor(
  inside: Inside,
  { person, session, occasion }: About,
  links: Pick<Links, "circle">,
): Telling["notice"] {
  const kind = kinds[occasion.split("|")[0] ?? ""];
  if (!kind) return undefined;
  const { value: circle } = inside.circle;
  const { home, members } = circle;
  const member = members.find((each) => each.person === person);
  const { language = "en", zone = circleZone(circle) } = member ?? {};
  const words = say(language);
  const startsAt = sessionOf(inside, session)?.startsAt;
  const day = startsAt ? dayText(startsAt, zone, language) : "";
  const line = {
    kind,
    topic: words(`facilitating:notice.${kind === "askComes" ? "agendaTopic" : "turnsTopic"}`),
    preview: words(`facilitating:notice.${kind}`, { day }),
    link: links.circle(home, pages[kind]),
  };
  return { home, line };
}

/** Whoever brought an ask so lately has been shown where it stands. */
const lately = { hours: -1 } as const;

/** Those whose ask the next session has time for, as soon as there is something to prepare. */
export function askersToTell(inside: Inside, now: Instant): readonly About[] {
  const sessions = inside.sessions.map(({ value }) => value);
  return sessions.flatMap((session) => {
    if (toldByNow(session, now) !== "prepare") return [];
    const come = activeMembers(inside.circle.value, session.startsAt)
      .map(({ person }) => person)
      .filter((person) => !session.away.includes(person));
    const asks = asksIn(inside, session).filter(({ addedAt }) => addedAt <= later(now, lately));
    const askers = new Set(asks.map(({ by }) => by));
    return come
      .filter((person) => askers.has(person))
      .map((person) => ({ person, session: session.id, occasion: askComes }));
  });
}

/** The card that says the same; undefined once it is so no more. */
export function askComesNow(
  words: ReturnType<typeof say>,
  inside: Inside,
  { person, session: id }: Pick<About, "person" | "session">,
  links: Pick<Links, "circle">,
): Card | undefined {
  const session = sessionOf(inside, id);
  if (session?.state !== "planned" || asksIn(inside, session).every(({ by }) => by !== person))
    return undefined;
  const { value: circle } = inside.circle;
  return askComesCard(words, circle, session, links.circle(circle.home, pages.askComes));
}

function asksIn(inside: Inside, session: Session): readonly Ask[] {
  const own = ownProtocols(inside);
  const { segments } = agendaOf(inside.circle.value, session, asksOf(inside), own);
  return segments.flatMap((each) => (each.kind === "ask" ? [each.ask] : []));
}

function sessionOf({ sessions }: Inside, id: string): Session | undefined {
  return sessions.find(({ value }) => value.id === (id as SessionId))?.value;
}
