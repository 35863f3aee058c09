import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { readInside } from "../../../bot/circle/documents.ts";
import { circlePartition } from "../../../bot/ports/partition.ts";
import { historyOf } from "../../../bot/reflection/history/documents.ts";
import { sqliteDocuments } from "../../../bot/storage/sqlite-documents.ts";
import { withPlaces } from "../../../shared/agenda/asks-in-line.ts";
import { joinedMembers } from "../../../shared/circle/may.ts";
import { balanceOf } from "../../../shared/reflection/balance.ts";
import { announce } from "../../../shared/rotation/announce.ts";
import { creditHeld } from "../../../shared/rotation/credit-held.ts";
import { turns } from "../../../shared/rotation/turns.ts";
import { cpuMs, measured } from "../measured.ts";
import { type Season, season, writesOf } from "./seasons.ts";

/** How many circles there are; they are asked in turns. */
export const circles = 2000;

type Work = (number: number) => unknown;

// One way to go through the same circles, in a process of its own: what it costs in CPU is nobody else's.
const [way = "", folder = ""] = process.argv.slice(2);
const ways: Readonly<Record<string, () => Promise<Work> | Work>> = { fill, rules, bare, product };
const make = ways[way];
if (!make) throw new Error(`There is no way ${way}.`);
const work = await make();

measured(0, {
  async round(input) {
    const { from, count } = input as { readonly from: number; readonly count: number };
    const before = cpuMs();
    const start = performance.now();
    for (let turn = from; turn < from + count; turn++) await work(turn % circles);
    const waitMs = (performance.now() - start) / count;
    return { cpuMs: (cpuMs() - before) / count, waitMs };
  },
});

async function fill(): Promise<Work> {
  const documents = sqliteDocuments(folder, Date.now);
  for (let number = 0; number < circles; number++) {
    const made = season(number);
    await documents.commit(partitionOf(made), writesOf(made), `filled-${number}`);
  }
  await documents.close();
  return () => undefined;
}

/** After the session before: its credit and the line anew, everyone's turn with its reason, the queue, and each one's balance. */
function rules(): Work {
  const seasons = Array.from({ length: circles }, (_, number) => season(number));
  return (number) => {
    const made = seasons[number];
    if (!made) throw new Error("There is no such circle.");
    const { circle, sessions, history, waiting, reached } = made;
    const last = sessions.at(-2);
    if (!last) throw new Error("Nothing was held.");
    const ledger = creditHeld(circle.ledger, {
      present: last.present,
      facilitator: last.facilitator,
      at: last.startsAt,
    });
    const announced = announce({ ...circle, ledger }, sessions);
    const all = [...history, ...sessions];
    const words = { thanked: 0, thanks: 0 };
    return [
      turns(announced.circle.ledger),
      withPlaces(waiting, { circle, sessions }),
      joinedMembers(circle).map(({ person }) => balanceOf(person, all, reached, words)),
    ];
  };
}

/** The least that could read them: one query, and the JSON of what it finds. */
function bare(): Work {
  const database = new DatabaseSync(join(folder, "peer-circles.sqlite"), { readOnly: true });
  const [table] = database
    .prepare("SELECT name FROM sqlite_master WHERE sql LIKE '%partition%body%'")
    .all();
  const some = database.prepare(
    `SELECT body FROM ${String(table?.["name"])} WHERE partition = ? AND id >= 'open|' AND id < 'past}'`,
  );
  const partitions = partitionsOf();
  return (number) => {
    const rows = some.all(partitions[number] ?? "");
    if (rows.length < 20) throw new Error(`${rows.length} documents.`);
    return rows.map(({ body }) => JSON.parse(String(body)));
  };
}

/** As the product reads them. */
function product(): Work {
  const documents = sqliteDocuments(folder, Date.now);
  const { tenant } = season(0).circle;
  const ids = Array.from({ length: circles }, (_, number) => season(number).circle.id);
  return async (number) => {
    const circle = ids[number];
    if (!circle) throw new Error("There is no such circle.");
    const address = { tenant, circle };
    const inside = await readInside({ documents }, address);
    const past = await historyOf({ documents }, address);
    if (inside?.asks.length !== 5 || past.asks.length !== 12) throw new Error("Not all was read.");
  };
}

function partitionsOf() {
  return Array.from({ length: circles }, (_, number) => partitionOf(season(number)));
}

function partitionOf({ circle: { tenant, id } }: Season) {
  return circlePartition(tenant, id);
}
