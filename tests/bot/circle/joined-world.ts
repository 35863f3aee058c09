import { circlePartition, personPartition } from "../../../bot/ports/partition.ts";
import type { Circle } from "../../../shared/circle/circle.ts";
import type { Session } from "../../../shared/schedule/session.ts";
import { later } from "../../../shared/time/instant.ts";
import { aCircle } from "../../builders/circle.ts";
import { personCalled } from "../../builders/ids.ts";
import { storedCircle } from "../../builders/stored-circle.ts";
import { apiWorld, contoso } from "../http/api-world.ts";

const names = ["ada", "bo", "cy"];

/** Ada, Bo and Cy over HTTP in one circle, Zoe outside of it. */
export async function joinedWorld(sessions: readonly Session[] = [], over: Partial<Circle> = {}) {
  const world = await apiWorld([...names, "zoe"]);
  const { documents } = world.context;
  const circle = aCircle(over);
  const address = await storedCircle(documents, { circle, sessions });
  const [ada, bo, cy, zoe] = await Promise.all([
    world.as("ada"),
    world.as("bo"),
    world.as("cy"),
    world.as("zoe"),
  ]);
  const here = circlePartition(contoso, address.circle);
  return {
    ...world,
    ...{ address, ada, bo, cy, zoe },
    /** Runs what is due by then. */
    async after(span: Parameters<typeof later>[1]) {
      world.clock.moveTo(later(world.clock.now(), span));
      await world.runDue();
    },
    /** All that lies in the store of the circle, as text. */
    inCircle: async () => JSON.stringify(await documents.list(here)),
    /** The same with what lies with these three. */
    async inStore() {
      const own = names.map((name) => personPartition(contoso, personCalled(name)));
      return JSON.stringify(await Promise.all([here, ...own].map((each) => documents.list(each))));
    },
  };
}

export type JoinedWorld = Awaited<ReturnType<typeof joinedWorld>>;

/** What became of a call: done, or its refusal. */
export const outcome = async (call: Promise<unknown>) =>
  call.then(
    () => "done",
    (fault: { code?: string }) => fault.code,
  );
