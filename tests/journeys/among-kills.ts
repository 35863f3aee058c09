import { type LocalWorldOptions, startLocalWorld } from "../../infra/local/local-world.ts";
import type { Microsoft365 } from "../../infra/local/microsoft365.ts";
import type { ClockMove } from "../../infra/local/teams/clock-view.ts";
import { type Kills, kills } from "./kills.ts";
import { patientFetch } from "./patient-fetch.ts";
import { patientProduct } from "./patient-product.ts";
import type { Played } from "./played.ts";
import { repeats } from "./repeats.ts";

/**
 * A world in which one of two instances is killed every few seconds, with the patience of whoever lives there: what broke
 * off is asked again, a message that is repeated after a kill counts once, and what a killed instance had begun is waited
 * for as long as its lease.
 */
export async function amongKills(options: LocalWorldOptions): Promise<Played> {
  let killing: Kills | undefined;
  const count = () => killing?.count() ?? 0;
  const said = repeats(() => killing?.times() ?? []);
  const world = await startLocalWorld({ ...options, onSent: said.note });
  killing = kills(world.bot, 2);
  globalThis.fetch = patientFetch(world.product, globalThis.fetch);
  let seen = 0;
  const move = async (by: ClockMove) => {
    let view = await world.clock.move(by);
    while (count() > seen) {
      seen = count();
      view = await world.clock.move({ minutes: 1 });
    }
    return view;
  };
  const stop = async () => {
    await killing?.end();
    await world.stop();
  };
  return {
    world: {
      ...world,
      microsoft365: refusingTheLiving(world.microsoft365, killing),
      clock: { ...world.clock, move },
      stop,
    },
    ask: patientProduct,
    shown: said.without,
  };
}

/** Graph's refusal to one that is killed before it can say so would be nobody's, and the next one would succeed. */
function refusingTheLiving(microsoft365: Microsoft365, { spare }: Kills): Microsoft365 {
  const { graph } = microsoft365;
  const inject: typeof graph.faults.inject = (fault) => {
    if (fault.answer === 403) spare();
    graph.faults.inject(fault);
  };
  return { ...microsoft365, graph: { ...graph, faults: { ...graph.faults, inject } } };
}
