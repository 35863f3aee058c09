import { setTimeout as wait } from "node:timers/promises";
import { measured } from "../measured.ts";
import { each, rpc } from "./ask-product.ts";
import { type Listener, openStream } from "./open-stream.ts";

/** What a number of changes came to for those who listen. */
export interface Heard {
  /** Milliseconds from sending a change until each event of it. */
  readonly waits: readonly number[];
  /** Events that did not come. */
  readonly missed: number;
}

interface Changing {
  /** Who changes something, one after the other. */
  readonly by: readonly Listener[];
  readonly everyMs: number;
}

// All the tabs, in a process of their own: bare sockets, so that they take little time from what is measured.
const latestMs = 5000;
/** When the last change of a circle was sent, and who has not heard of it yet. */
const sent = new Map<string, { readonly at: number; readonly waiting: Set<Listener> }>();
const inCircle = new Map<string, Listener[]>();
let waits: number[] = [];

measured(0, {
  /** Every tab reads its page before it listens. */
  read: (input) => each(input as readonly Listener[], (one) => rpc(one, "circle/page", one.circle)),

  listen: (input) => each(input as readonly Listener[], listen),

  async change(input): Promise<Heard> {
    const { by, everyMs } = input as Changing;
    waits = [];
    const changes = [];
    for (const one of by) {
      changes.push(change(one));
      await wait(everyMs);
    }
    await Promise.all(changes);
    for (let waited = 0; left() > 0 && waited < latestMs; waited += 50) await wait(50);
    const missed = left();
    sent.clear();
    return { waits, missed };
  },
});

/** Waits for the first event, which says that it is connected. */
function listen(listener: Listener): Promise<void> {
  const { circle } = listener.circle;
  inCircle.set(circle, [...(inCircle.get(circle) ?? []), listener]);
  return openStream(listener, () => hear(listener));
}

function hear(listener: Listener): void {
  const last = sent.get(listener.circle.circle);
  if (last?.waiting.delete(listener)) waits.push(performance.now() - last.at);
}

async function change(listener: Listener): Promise<void> {
  const { circle } = listener;
  const waiting = new Set(inCircle.get(circle.circle) ?? []);
  sent.set(circle.circle, { at: performance.now(), waiting });
  await rpc(listener, "agenda/add", { ...circle, text: "How do I say no?", mode: "listening" });
}

function left(): number {
  return [...sent.values()].reduce((sum, { waiting }) => sum + waiting.size, 0);
}
