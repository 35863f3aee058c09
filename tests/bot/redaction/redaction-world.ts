import { readFileSync } from "node:fs";
import { DatabaseSync } from "node:sqlite";
import { setTimeout as wait } from "node:timers/promises";
import type { Changes } from "../../../bot/ports/changes.ts";
import type { Documents } from "../../../bot/ports/documents.ts";
import { sqliteDocuments } from "../../../bot/storage/sqlite-documents.ts";
import { sqlitePath } from "../../../bot/storage/sqlite-file.ts";
import { later } from "../../../shared/time/instant.ts";
import { fakeCalendar } from "../../fakes/fake-calendar.ts";
import { ids, made } from "../circle/charter-world.ts";
import { apiWorld } from "../http/api-world.ts";

const tidyEveryMs = 20;

/** Every text that lies in a store, whatever has expired and not been cleared away with it. */
interface Looked {
  readonly partition: string;
  readonly id: string;
  readonly text: string;
}

/** A store whose time can pass, and all that can be read in it. */
export interface LookedInto {
  open(folder: string): Promise<Documents & Changes>;
  pass(seconds: number): Promise<void>;
  look(folder: string): Promise<readonly Looked[]>;
}

function inSqlite(): LookedInto {
  let ahead = 0;
  return {
    open: async (folder) => sqliteDocuments(folder, () => Date.now() + ahead, tidyEveryMs),
    async pass(seconds) {
      ahead += seconds * 1000;
    },
    async look(folder) {
      const file = new DatabaseSync(sqlitePath(folder), { readOnly: true });
      const found = file.prepare("SELECT partition, id, body AS text FROM documents").all();
      file.close();
      return found as unknown as readonly Looked[];
    },
  };
}

/** Ada, Bo and Cy with a session held just now; and a look at all that anything has kept. */
export async function redactionWorld(store = inSqlite()) {
  const world = await apiWorld(["ada", "bo", "cy", "eve"], undefined, [], {
    calendar: fakeCalendar("service"),
    open: (folder: string) => store.open(folder),
  });
  const clients = await Promise.all(["ada", "bo", "cy"].map((name) => world.as(name)));
  const [ada, bo, cy] = clients;
  if (!ada || !bo || !cy) throw new Error("nobody");
  const { circle } = await ada.circle.make({ ...made, people: [...ids] });
  for (const each of clients) {
    await each.circle.join({ ...circle, offer: "", wish: "" });
    await each.charter.agree({ ...circle, edition: 1, agrees: true });
  }
  const passes = async (span: Parameters<typeof later>[1]) => {
    world.clock.moveTo(later(world.clock.now(), span));
    await store.pass(span?.seconds ?? 0);
    await world.runDue();
  };
  await passes({ hours: 2 });
  const startsAt = later(world.clock.now(), { days: 1 });
  const { session } = await ada.schedule.book({ ...circle, startsAt, minutes: 45 });
  const held = { ...circle, session };
  await passes({ days: 1 });
  await ada.schedule.start(held);
  for (const each of clients) await each.schedule.attend({ ...held, present: true });
  await passes({ minutes: 45 });
  await ada.schedule.close(held);
  await world.runDue();

  return {
    ...world,
    circle,
    held,
    ada,
    bo,
    cy,
    passes,
    /** Waits until the store has cleared away what has expired. */
    tidied: () => wait(5 * tidyEveryMs),
    /** Every document there is, of everyone. */
    everything: () => store.look(world.folder),
    /** Where these words are to be found: in the store, on cards, in lines of a feed, in the log. */
    async traces(words: string): Promise<readonly string[]> {
      const found = await store.look(world.folder);
      const stored = found.filter(({ text, id }) => `${id}${text}`.includes(words));
      const last = new Map(
        world.messenger.sent.map((sent, at) => [sent.activity ?? `activity-${at + 1}`, sent]),
      );
      const shown = [...last.values()].filter((sent) => JSON.stringify(sent).includes(words));
      const feeds = world.notifier.noticed.filter((each) => JSON.stringify(each).includes(words));
      const logged = world.lines.filter((line) => line.includes(words));
      return [
        ...stored.map(({ partition, id }) => `stored in ${partition} ${id}`),
        ...shown.map(({ once }) => `shown on ${once}`),
        ...feeds.map(({ once }) => `in the feed by ${once}`),
        ...logged.map((line) => `logged: ${line.slice(0, 80)}`),
      ];
    },
    /** Whether the bytes of the data file have them, its log of changes included. */
    inFile: (words: string) =>
      ["", "-wal"].some((part) =>
        readFileSync(`${sqlitePath(world.folder)}${part}`).includes(words),
      ),
  };
}

export type RedactionWorld = Awaited<ReturnType<typeof redactionWorld>>;
