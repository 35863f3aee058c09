import { compare } from "../../shared/kernel/compare.ts";
import { type Instant, later } from "../../shared/time/instant.ts";
import type { Acting, CalendarTrouble } from "../ports/calendar.ts";
import type { GraphAnswer, GraphClient, GraphRequest } from "./graph-client.ts";

/** Of one thing that is asked of it: reading may go well while writing does not. */
interface Standing {
  readonly what: CalendarTrouble["what"];
  readonly since: Instant;
  readonly last: Instant;
}

/** What nobody has run into for so long is no news any more. */
const lasts = { hours: 1 } as const;

/**
 * Follows how calendars answer, in this process alone: since when a mailbox refuses something, or does not answer. The next
 * good answer to the same ends it.
 */
export function calendarStanding(graph: GraphClient, now: () => Instant) {
  const mailboxes = new Map<string, Map<string, Standing>>();
  const heard = (key: string, request: GraphRequest, what: CalendarTrouble["what"] | undefined) => {
    const standings = mailboxes.get(key) ?? new Map<string, Standing>();
    const asked = askedFor(request);
    const before = standings.get(asked);
    if (what === undefined) standings.delete(asked);
    else standings.set(asked, { what, since: before?.since ?? now(), last: now() });
    mailboxes.set(key, standings);
  };
  const watched: GraphClient = async (acting, request) => {
    const key = keyOf(acting, request);
    if (key === undefined) return graph(acting, request);
    try {
      const answer = await graph(acting, request);
      if (answer.ok) heard(key, request, troubleIn(acting, request, answer.value));
      return answer;
    } catch (fault) {
      heard(key, request, "silent");
      throw fault;
    }
  };
  const troubleOf = (mailbox: string | undefined): CalendarTrouble | undefined => {
    const standings = [...(mailboxes.get(mailbox ?? people)?.values() ?? [])];
    const [first] = standings
      .filter(({ last }) => later(last, lasts) >= now())
      .toSorted((a, b) => compare(a.since, b.since));
    return first && { what: first.what, since: first.since };
  };
  return { watched, troubleOf };
}

/** No mailbox is called that: of people's own, all together, whose tokens stay out of memory here. */
const people = "";

function askedFor({ method, path }: GraphRequest): string {
  const [bare = ""] = path.split("?");
  return `${method} ${bare.replace(/(\/events\/)[^/]+/, "$1*")}`;
}

function keyOf(acting: Acting, { mailbox }: GraphRequest): string | undefined {
  if (mailbox === undefined) return undefined;
  return acting.as === "person" ? people : mailbox;
}

/** What one person's calendar refuses is theirs to hear; and an event that is not there says nothing of its mailbox. */
function troubleIn(
  acting: Acting,
  { path }: GraphRequest,
  { status }: GraphAnswer,
): CalendarTrouble["what"] | undefined {
  if (status >= 500) return "silent";
  if (acting.as === "person") return undefined;
  const gone = status === 404 && !/\/events\/[^/]/.test(path);
  return status === 401 || status === 403 || gone ? "refused" : undefined;
}
