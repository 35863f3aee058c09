import { setTimeout as wait } from "node:timers/promises";
import { z } from "zod";
import { each, rpc } from "../live/ask-product.ts";
import { type Listener, openStream } from "../live/open-stream.ts";
import { measured } from "../measured.ts";

/** Taps, one after the other, each in the next of the circles and by the next of its members. */
export interface Tapping {
  readonly circles: readonly string[];
  readonly taps: number;
  readonly everyMs: number;
}

/** What they came to for all who have the circle's page open. */
export interface Seen {
  /** Milliseconds from a tap until a member's tab has read the page that shows it: one for each tab, the tapper's too. */
  readonly waits: readonly number[];
  /** Tabs that did not come to see a tap. */
  readonly missed: number;
}

/** What a tab reads of the page to know where the session is. */
const page = z.object({
  json: z.object({
    version: z.int(),
    running: z.object({ session: z.string(), edition: z.int() }),
  }),
});
type Page = z.infer<typeof page>["json"];

interface Tap {
  readonly at: number;
  /** Of the session once it shows. */
  readonly edition: number;
  readonly waiting: Set<Listener>;
}

// All the tabs of sessions that run, in a process of their own. A tab reads its page whenever it is told of a newer version.
const latestMs = 5000;
const members = new Map<string, Listener[]>();
const shown = new Map<Listener, Page>();
const reading = new Set<Listener>();
const taps = new Map<string, Tap>();
let waits: number[] = [];

measured(0, {
  begin: (input) => each(input as readonly Listener[], begin),
  /** Every tab reads its page before it listens. */
  read: (input) => each(input as readonly Listener[], read),
  listen: (input) => each(input as readonly Listener[], listen),

  async tap(input): Promise<Seen> {
    const { circles, taps: count, everyMs } = input as Tapping;
    waits = [];
    let missed = 0;
    const done = [];
    for (let turn = 0; turn < count; turn++) {
      const circle = circles[turn % circles.length] ?? "";
      const round = Math.floor(turn / circles.length);
      // Nobody taps before their circle has seen the tap before.
      await until(() => (taps.get(circle)?.waiting.size ?? 0) === 0);
      missed += taps.get(circle)?.waiting.size ?? 0;
      done.push(tap(circle, round));
      await wait(everyMs);
    }
    await Promise.all(done);
    await until(() => left() === 0);
    missed += left();
    taps.clear();
    return { waits, missed };
  },
});

/** The first of a circle's members begins its session. */
async function begin(listener: Listener): Promise<void> {
  const answer = await rpc(listener, "circle/page", listener.circle);
  const { next } = (JSON.parse(answer) as { json: { next: { session: string } } }).json;
  await rpc(listener, "schedule/start", { ...listener.circle, session: next.session });
}

async function read(listener: Listener): Promise<void> {
  shown.set(
    listener,
    page.parse(JSON.parse(await rpc(listener, "circle/page", listener.circle))).json,
  );
}

function listen(listener: Listener): Promise<void> {
  const { circle } = listener.circle;
  members.set(circle, [...(members.get(circle) ?? []), listener]);
  return openStream(listener, (text) => {
    const versions = [...text.matchAll(/"version":(\d+)/g)].map(([, version]) => Number(version));
    void catchUp(listener, Math.max(...versions));
  });
}

/** As the tab does it: reads anew when it is behind, one read at a time. */
async function catchUp(listener: Listener, version: number): Promise<void> {
  if (reading.has(listener)) return;
  reading.add(listener);
  while ((shown.get(listener)?.version ?? 0) < version) await read(listener);
  reading.delete(listener);
  const tapped = taps.get(listener.circle.circle);
  const edition = shown.get(listener)?.running.edition ?? 0;
  if (tapped && edition >= tapped.edition && tapped.waiting.delete(listener))
    waits.push(performance.now() - tapped.at);
}

/** Someone gives the step two minutes, or takes them back, from what their own screen shows: what comes is planned anew. */
async function tap(circle: string, round: number): Promise<void> {
  const here = members.get(circle) ?? [];
  const by = here[round % here.length];
  const running = by && shown.get(by)?.running;
  if (!(by && running)) throw new Error("Nobody is there to tap.");
  const { session, edition } = running;
  taps.set(circle, { at: performance.now(), edition: edition + 1, waiting: new Set(here) });
  const move = round % 2 === 0 ? "extend" : "shorten";
  await rpc(by, "agenda/run", { ...by.circle, session, edition, move });
}

/** Waits for it, but not for ever. */
async function until(done: () => boolean): Promise<void> {
  for (let waited = 0; !done() && waited < latestMs; waited += 10) await wait(10);
}

function left(): number {
  return [...taps.values()].reduce((sum, { waiting }) => sum + waiting.size, 0);
}
