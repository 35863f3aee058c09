import { freePort } from "./listen.ts";
import type { StoreName } from "./world-store.ts";

/** What a world listens on; 0 takes a free one. */
export interface WorldPorts {
  readonly teams: number;
  /** The product's address, whoever answers there. */
  readonly product: number;
  readonly microsoft365: number;
  readonly cosmos: number;
  /** Of each instance behind the product's address, when there are several. */
  readonly instances: readonly number[];
}

export interface WorldShape {
  readonly store?: StoreName | undefined;
  /** How many processes the product has; one by default. */
  readonly instances?: number | undefined;
}

/** One after the other from `port`; 0 takes free ones. */
export async function worldPorts(port: number, { instances = 1 }: WorldShape): Promise<WorldPorts> {
  const several = Array.from(
    { length: instances > 1 ? instances : 0 },
    (_, index) => port + 4 + index,
  );
  if (port > 0)
    return {
      teams: port,
      product: port + 1,
      microsoft365: port + 2,
      cosmos: port + 3,
      instances: several,
    };
  return {
    teams: await freePort(),
    product: await freePort(),
    microsoft365: 0,
    cosmos: 0,
    instances: await Promise.all(several.map(freePort)),
  };
}

/** Those of them that such a world really takes. */
export function takenPorts(ports: WorldPorts, { store = "sqlite" }: WorldShape): readonly number[] {
  const { teams, product, microsoft365, cosmos, instances } = ports;
  return [teams, product, microsoft365, ...(store === "cosmos" ? [cosmos] : []), ...instances];
}
