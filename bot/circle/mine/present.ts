import type { z } from "zod";
import { circleSize } from "../../../shared/circle/circle.ts";
import { lapsesAt } from "../../../shared/circle/end-circle.ts";
import type { Glance } from "../../../shared/circle/glance.ts";
import type { myCircle } from "../../../shared/contract/circle.ts";
import type { PersonId } from "../../../shared/kernel/ids.ts";
import { type Instant, later } from "../../../shared/time/instant.ts";
import type { Links } from "../../ports/context.ts";
import type { MyEntry } from "./documents.ts";

export type MyCircle = z.infer<typeof myCircle>;
type Task = MyCircle["mine"][number]["task"];

/** How long after a session looking back is offered. */
const lookBack = { days: 3 };

interface Me {
  readonly person: PersonId;
  readonly now: Instant;
  /** They have looked back on the last session; and on facilitating it. */
  readonly written: boolean;
  readonly led: boolean;
  /** The next session has time for an ask of theirs. */
  readonly asks: boolean;
}

/** One line of a person's circles: what comes and what waits for them. */
export function myCircleView(
  { tenant, circle, standing }: MyEntry,
  glance: Glance,
  me: Me,
  links: Pick<Links, "circle">,
): MyCircle {
  const { home, name, next, ended, pausedUntil } = glance;
  const waiting = standing === "joined" ? tasks(glance, me) : ["join" as const];
  return {
    circle: { tenant, circle },
    name,
    link: links.circle(home),
    standing,
    ...(next ? { nextStartsAt: next.startsAt } : {}),
    ...(pausedUntil ? { pausedUntil } : {}),
    ...(ended ? { goneAt: ended.goneAt } : {}),
    mine: (ended ? [] : waiting).map((task) => ({
      task,
      link: links.circle(home, pageOf(task, glance)),
    })),
  };
}

/** The same with what they promised themselves, when that is asked about. `since` is the session of the oldest that is open. */
export function withPromise(
  view: MyCircle,
  glance: Glance,
  since: number | undefined,
  links: Pick<Links, "circle">,
): MyCircle {
  const waits = since !== undefined && since < (glance.begun ?? 0);
  return withTasks(view, glance, waits ? ["answer-promise"] : [], links);
}

/** The same of a circle that they are in and that has not ended, with more that waits for them. */
export function withTasks(
  view: MyCircle,
  glance: Glance,
  more: readonly Task[],
  links: Pick<Links, "circle">,
): MyCircle {
  if (glance.ended || view.standing !== "joined") return view;
  const added = more.map((task) => ({
    task,
    link: links.circle(glance.home, pageOf(task, glance)),
  }));
  return { ...view, mine: [...view.mine, ...added] };
}

/** Whether it is time to look back on the last session. */
export function isLookingBack({ last }: Glance, now: Instant): boolean {
  return last !== undefined && now < later(last.closedAt, lookBack);
}

/** The tab's page where a task is done; none is its landing. */
function pageOf(task: Task, { last, polled }: Glance): string | undefined {
  if (task === "find-time" && polled) return "poll";
  if (task === "reflect") return last && `reflect/${last.session}`;
  if (task === "how-it-went") return last && `led/${last.session}`;
  return pages[task];
}

const pages: Readonly<Partial<Record<Task, string>>> = {
  join: "join",
  "answer-turn": "turns",
  "ask-next": "agenda",
  "answer-promise": "promises",
  "answer-words": "shelf",
  "answer-introduction": "introductions",
  "answer-poll": "poll",
  "find-time": "times",
  admit: "members",
  agree: "charter",
  season: "season",
  ending: "season",
};

/** Nobody has to find one while everyone is asked; once that is decided, somebody has to take it. */
function needsTime({ next, joined, pausedUntil, polled = [] }: Glance): boolean {
  return !next && !pausedUntil && joined >= circleSize.least && polled.length === 0;
}

function tasks(glance: Glance, { person, now, written, led, asks }: Me): Task[] {
  const { next, asking, asked = [], unagreed = [], polled, season, ending } = glance;
  const waiting: readonly (readonly [Task, boolean])[] = [
    ["answer-turn", asked.includes(person)],
    ["facilitate", next?.facilitator === person],
    ["ask-next", asks],
    ["how-it-went", !led && isLookingBack(glance, now) && glance.last?.facilitator === person],
    ["reflect", !written && isLookingBack(glance, now)],
    ["answer-poll", polled?.includes(person) ?? false],
    ["find-time", needsTime(glance)],
    ["admit", asking > 0],
    ["agree", unagreed.includes(person)],
    ["ending", ending !== undefined && ending.by !== person && now < lapsesAt(ending)],
    ["season", season !== undefined && now.slice(0, 10) >= season.until],
  ];
  return waiting.filter(([, waits]) => waits).map(([task]) => task);
}
