import type { LocalWorld } from "../../infra/local/local-world.ts";
import type { ClockMove } from "../../infra/local/teams/clock-view.ts";
import { kills } from "./kills.ts";
import { patientFetch } from "./patient-fetch.ts";
import { patientProduct } from "./patient-product.ts";
import type { Played } from "./start-played.ts";

/**
 * A world in which one of two instances is killed every few seconds, with the patience of whoever lives there: what broke
 * off is asked again, a message that got no answer is written again, and what a killed instance had begun is waited for as
 * long as its lease.
 */
export function amongKills(world: LocalWorld): Played {
  const killing = kills(world.bot, 2);
  const patient = patientFetch(world.product, globalThis.fetch);
  globalThis.fetch = patient.fetch;
  let seen = 0;
  const move = async (by: ClockMove) => {
    let view = await world.clock.move(by);
    while (killing.count() > seen) {
      seen = killing.count();
      view = await world.clock.move({ minutes: 1 });
    }
    return view;
  };
  const stop = async () => {
    await killing.end();
    await world.stop();
  };
  return {
    world: { ...world, clock: { ...world.clock, move }, stop },
    ask: patientProduct,
    async heard(say, count) {
      const [before, repeats] = [await count(), patient.repeats()];
      const told = await say();
      await world.teams.settled();
      if (patient.repeats() === repeats || (await count()) > before) return told;
      return say();
    },
  };
}
