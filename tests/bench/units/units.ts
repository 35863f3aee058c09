import { circlesWritten } from "../../../bot/circle/mine/documents.ts";
import { personPartition } from "../../../bot/ports/partition.ts";
import type { CircleAddress } from "../../../shared/circle/circle.ts";
import { later } from "../../../shared/time/instant.ts";
import { playSeason, type SeasonWorld, seasonWorld } from "../../bot/circle/season-world.ts";
import { contoso } from "../../bot/http/api-world.ts";
import { personCalled } from "../../builders/ids.ts";
import type { BenchCosmos } from "../cosmos/bench-cosmos.ts";

/** Request units that Cosmos DB's stand-in charged for one circle. */
export interface Units {
  readonly name: string;
  /** For the first who reads the page after a change, and for the next. */
  readonly page: number;
  readonly keptPage: number;
  /** For someone in three circles who lists them. */
  readonly mine: number;
  readonly booking: number;
  /** All the jobs that follow a booking. */
  readonly following: number;
  /** Claimed, done and settled; without looking for it. */
  readonly job: number;
}

/** Looking for work and for others' commits costs the same whether there is any. */
const looking = ["due", "follow"];
const sessions = { young: 3, twoYears: 52 };

/** A circle of twelve among so many others, and, if asked for, after two years of a session every fortnight. */
export async function units(
  cosmos: BenchCosmos,
  among: number,
  { andOld }: { readonly andOld: boolean },
): Promise<readonly Units[]> {
  const world = await worldOn(cosmos);
  const address = await world.made("river");
  await listed(world, address);
  await playSeason(world, address, sessions.young);
  const found = [{ name: `young, among ${among}`, ...(await costs(cosmos, world, address)) }];
  if (andOld) {
    await playSeason(world, address, sessions.twoYears - sessions.young);
    const old = await costs(cosmos, world, address);
    found.push({ name: `two years old, among ${among}`, ...old });
  }
  await world.end();
  return found;
}

function worldOn(cosmos: BenchCosmos): Promise<SeasonWorld> {
  let units = 0;
  const count = (operation: string, requestUnits: number) => {
    if (!looking.includes(operation)) units += requestUnits;
  };
  return seasonWorld({
    open: () => cosmos.documents(count),
    spent() {
      const sum = units;
      units = 0;
      return sum;
    },
  });
}

/** Has Ada be in three circles. */
async function listed(world: SeasonWorld, first: CircleAddress): Promise<void> {
  const three = [first, await world.made("delta"), await world.made("brook")];
  const entries = three.map((each) => ({ ...each, standing: "joined" as const }));
  const partition = personPartition(contoso, personCalled("ada"));
  await world.context.documents.commit(partition, circlesWritten({ older: [] }, entries), "listed");
}

async function costs(
  cosmos: BenchCosmos,
  world: SeasonWorld,
  address: CircleAddress,
): Promise<Omit<Units, "name">> {
  // What has been deleted leaves traces for an hour, and two years have been played in a minute.
  await cosmos.pass(2);
  const [ada, bo] = [await world.as("ada"), await world.as("bo")];
  await ada.circle.page(address);
  await bo.circle.join({ ...address, offer: "Asking back", wish: "Time to think" });
  await world.runDue();
  const page = await world.cost(() => ada.circle.page(address));
  const keptPage = await world.cost(() => bo.circle.page(address));
  const mine = await world.cost(() => ada.circle.mine());
  const startsAt = later(world.clock.now(), { days: 2 });
  let book: Awaited<ReturnType<typeof ada.schedule.book>> | undefined;
  const booking = await world.cost(async () => {
    book = await ada.schedule.book({ ...address, startsAt, minutes: 60 });
  });
  const following = await world.cost(() => world.runDue());
  if (!book) throw new Error("It is not booked.");
  const at = { ...address, session: book.session };
  const other = await world.as(await notInLine(ada, address));
  await other.schedule.come({ ...at, coming: false });
  // What is left to do is one job: the session's card is kept true.
  const job = await world.cost(() => world.runDue());
  await ada.schedule.cancel(at);
  await world.runDue();
  return { page, keptPage, mine, booking, following, job };
}

/** Someone whose coming changes nothing but the session's card: the next in line are told of more. */
async function notInLine(
  ada: Awaited<ReturnType<SeasonWorld["as"]>>,
  address: CircleAddress,
): Promise<string> {
  const { members, turns, next } = await ada.circle.page(address);
  const early = new Set([next?.facilitator, ...turns.slice(0, 3).map(({ person }) => person)]);
  const found = members.find(({ name, person }) => name !== "ada" && !early.has(person));
  if (!found) throw new Error("Everyone is next.");
  return found.name;
}
