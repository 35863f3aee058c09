import type { RunningMove } from "../../../shared/agenda/move-running.ts";
import type { CircleAddress } from "../../../shared/circle/circle.ts";
import type { RunningView } from "../../../shared/contract/running.ts";
import { anAsk } from "../../builders/ask.ts";
import { aCircle } from "../../builders/circle.ts";
import { askCalled, personCalled } from "../../builders/ids.ts";
import { aSession } from "../../builders/session.ts";
import { storedCircle } from "../../builders/stored-circle.ts";
import { apiWorld } from "../http/api-world.ts";

const planned = aSession();
export const { startsAt } = planned;

const firstAndSecond = ["first", "second"].map((name, index) =>
  anAsk({ id: askCalled(name), text: name, order: index + 1, by: personCalled("bo") }),
);

/** Ada, Bo and Cy over HTTP, one circle after the other, and what they do in the session of the last; Eve is in none. */
export async function runningWorld() {
  const world = await apiWorld(["ada", "bo", "cy", "eve"]);
  const [ada, bo, cy] = [await world.as("ada"), await world.as("bo"), await world.as("cy")];
  let address: CircleAddress;

  const at = () => ({ ...address, session: planned.id });
  const running = async (who = bo): Promise<RunningView> => {
    const { running: view } = await who.circle.page(address);
    if (!view) throw new Error("Nothing runs.");
    return view;
  };
  return {
    ...world,
    ...{ ada, bo, cy, at, running },
    /** A circle at the time at which its session starts, with two asks of Bo's if nothing else is said. */
    async circle({ sessions = [planned], asks = firstAndSecond } = {}) {
      const circle = aCircle({ id: world.context.freshId() as CircleAddress["circle"] });
      address = await storedCircle(world.context.documents, { circle, sessions, asks });
      world.clock.moveTo(startsAt);
      return address;
    },
    begin: (who = ada) => who.schedule.start(at()),
    tap: async (move: RunningMove, who = ada, edition?: number) =>
      who.agenda.run({ ...at(), move, edition: edition ?? (await running(who)).edition }),
    /** The kind of the segment, and the step in it. */
    async here() {
      const { segments, segment, step } = await running();
      return [segments[segment]?.kind, step];
    },
  };
}

export type RunningWorld = Awaited<ReturnType<typeof runningWorld>>;
