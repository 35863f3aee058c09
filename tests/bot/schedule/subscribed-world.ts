import { listMineJob } from "../../../bot/circle/mine/documents.ts";
import { circlePartition } from "../../../bot/ports/partition.ts";
import type { Session } from "../../../shared/schedule/session.ts";
import { aCircle, aMember } from "../../builders/circle.ts";
import { aSession } from "../../builders/session.ts";
import { storedCircle } from "../../builders/stored-circle.ts";
import { apiWorld } from "../http/api-world.ts";

const names = ["ada", "bo", "cy"];

/** Ada, Bo and Cy, whose calendars ask for sessions over HTTP. `faults.store` is what reading a document meets. */
export async function aSubscriber(limits = { person: 10_000, address: 10_000 }) {
  const faults: { store?: Error | undefined } = {};
  const world = await apiWorld(names, limits, [], {
    store: (documents) => ({
      ...documents,
      async read(partition, id) {
        if (faults.store) throw faults.store;
        return documents.read(partition, id);
      },
    }),
  });
  const get = (path: string) => fetch(`${world.url}${path}`);
  const read = async (path: string) => (await (await get(path)).text()).replaceAll("\r\n ", "");
  return {
    ...world,
    faults,
    get,
    read,
    /** As whoever has what was sent under this name. Without the second header, fetch would ask for all of it. */
    getUnless: (path: string, etag: string) =>
      fetch(`${world.url}${path}`, {
        headers: { "if-none-match": etag, "cache-control": "max-age=0" },
      }),
    /** What the sessions are called that stand there. */
    summaries: async (path: string) =>
      (await read(path)).split("\r\n").filter((line) => line.startsWith("SUMMARY:")),
    /** All three are in a circle with these sessions. */
    async inCircle(sessions: readonly Session[] = [aSession()], over = {}) {
      const { documents, clock } = world.context;
      const circle = aCircle(over);
      const address = await storedCircle(documents, { circle, sessions });
      const { tenant, id } = circle;
      const jobs = names.map((name) => listMineJob(address, aMember(name), 1, clock.now()));
      await documents.commit(circlePartition(tenant, id), jobs, `list-${id}`);
      await world.runDue();
      return address;
    },
    /** The path of a new address of Bo's in the place of `edition`, as their calendar asks for it. */
    async made(edition = 0) {
      const bo = await world.as("bo");
      const { address } = await bo.schedule.makeCalendarAddress({ edition });
      expect(address).toMatch(/^http:\/\/localhost\/calendar\/[\w-]{100,300}\.ics$/);
      return new URL(address).pathname;
    },
  };
}
