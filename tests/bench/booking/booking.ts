import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import type { Documents } from "../../../bot/ports/documents.ts";
import { jobWrite } from "../../../bot/ports/job.ts";
import { circlePartition } from "../../../bot/ports/partition.ts";
import { sqliteDocuments } from "../../../bot/storage/sqlite-documents.ts";
import type { Circle } from "../../../shared/circle/circle.ts";
import { sessionId } from "../../../shared/kernel/ids.ts";
import { mailboxOf } from "../../../shared/schedule/mailbox-of.ts";
import type { Session } from "../../../shared/schedule/session.ts";
import { instantOf, later } from "../../../shared/time/instant.ts";
import { aBooking, aSession } from "../../builders/session.ts";
import { throttledGraph } from "../../builders/throttled-graph.ts";
import { benchWorld } from "../bench-world.ts";
import { membersAt, storedLive } from "../live/live-circles.ts";
import { productEnv } from "../product-env.ts";
import { program } from "../program.ts";
import { sayHello } from "../say-hello.ts";

/** A programme in which every circle has just been given a time. */
export interface Round {
  readonly circles: number;
  readonly mailboxes: number;
  /** How long Graph takes for an event. */
  readonly answerMs: number;
}

export interface RoundFigures {
  /** Requests to mailboxes, and how many of them were too many. */
  readonly calls: number;
  readonly refused: number;
  /** From the first request to the last event. */
  readonly seconds: number;
  /** Requests a second, and how many of them four at a time in each mailbox allow, for as long as an answer took. */
  readonly achieved: number;
  readonly allowed: number;
  /** Most requests in one mailbox at a time, and most events in one at the end. */
  readonly mostInside: number;
  readonly fullest: number;
  readonly cpuMs: number;
}

type Graph = ReturnType<typeof throttledGraph>;

/** Books a session for each circle at once, by the product's own jobs over HTTP. */
export async function booking(round: Round): Promise<RoundFigures> {
  let graph: Graph | undefined;
  const people = (at: string) => membersAt(at).map(({ person }) => person);
  const world = await benchWorld(people, (router) => {
    graph = throttledGraph(router, round.answerMs);
  });
  if (!graph) throw new Error("There is no Graph.");
  const mailboxes = Array.from({ length: round.mailboxes }, (_, at) => `c${at}@contoso.example`);
  const folder = join(world.folder, "booking");
  const env = { ...productEnv(world, folder), CALENDAR_MAILBOX: mailboxes.join(",") };
  const start = () => program(new URL("../product.ts", import.meta.url), [], env);
  // It learns where Teams is, and makes the store.
  const first = await start();
  await sayHello(first, world);
  await first.stop();
  const documents = sqliteDocuments(folder, Date.now);
  await planned(documents, round.circles, mailboxes);
  await documents.close();

  const product = await start();
  await untilAllAreBooked(graph, round);
  const cpuMs = await product.cpuMs();
  await product.stop();
  world.stop();
  return { ...figuresOf(graph, round), cpuMs };
}

function figuresOf({ seen, mailboxes }: Graph, round: Round): Omit<RoundFigures, "cpuMs"> {
  const { calls, refused, answeredMs, beganMs, endedMs } = seen;
  const meanMs = answeredMs / (calls - refused);
  const all = [...mailboxes.values()];
  const seconds = (endedMs - beganMs) / 1000;
  return {
    ...{ calls, refused, seconds },
    achieved: (calls - refused) / seconds,
    allowed: (round.mailboxes * 4 * 1000) / meanMs,
    mostInside: Math.max(...all.map(({ most }) => most)),
    fullest: Math.max(...all.map(({ events }) => events.size)),
  };
}

async function planned(
  documents: Documents,
  circles: number,
  mailboxes: readonly string[],
): Promise<void> {
  const now = instantOf(Date.now());
  const stored: { readonly circle: Circle; readonly session: Session }[] = [];
  await storedLive(documents, circles, 8, (circle) => {
    const session = sessionOf(circle, mailboxes, now);
    stored.push({ circle, session });
    return { sessions: [session] };
  });
  for (const { circle, session } of stored) {
    const { tenant, id } = circle;
    const payload = { tenant, circle: id, session: session.id };
    const job = jobWrite("schedule.book", `${session.id}|1`, now, payload);
    await documents.commit(circlePartition(tenant, id), [job], `asked-${id}`);
  }
}

function sessionOf(
  circle: Circle,
  mailboxes: readonly string[],
  now: Session["startsAt"],
): Session {
  const id = sessionId.parse(`session${circle.id}`.slice(0, 40));
  const owner = { kind: "service", mailbox: mailboxOf(circle.id, mailboxes) } as const;
  const {
    event: _event,
    joinUrl: _link,
    ...booking
  } = aBooking({
    ...{ state: "asked", owner, transaction: `${id}:1`, since: now, app: "waiting" },
  });
  const [leads] = circle.members;
  return aSession({
    ...{ id, startsAt: later(now, { days: 9 }), booking },
    ...(leads && { facilitator: leads.person }),
  });
}

async function untilAllAreBooked(
  { mailboxes }: Graph,
  { circles, mailboxes: count, answerMs }: Round,
): Promise<void> {
  const until = performance.now() + 60_000 + (20 * circles * answerMs) / count / 4;
  const made = () => [...mailboxes.values()].reduce((sum, { events }) => sum + events.size, 0);
  while (made() < circles) {
    if (performance.now() > until) throw new Error(`${made()} of ${circles} are booked.`);
    await wait(100);
  }
}
