import type { Ask } from "./ask.ts";
import { type ProtocolName, protocolName } from "./protocol-name.ts";
import { protocols } from "./protocols.ts";
import { shareMinutes } from "./share-minutes.ts";

/** What an ask is worked on with in so many minutes: what was chosen for it where that fits, else what its mode proposes. */
export function protocolFor(
  { mode, protocol }: Pick<Ask, "mode" | "protocol">,
  minutes: number,
): ProtocolName {
  if (protocol !== undefined && protocols[protocol].least <= minutes) return protocol;
  const fitting = protocolName.options
    .filter((name) => protocols[name].modes.includes(mode) && protocols[name].least <= minutes)
    .toSorted((a, b) => protocols[b].least - protocols[a].least);
  return fitting[0] ?? mode;
}

/** Whole minutes for each of its steps: together `minutes`, or one each where there are fewer. */
export function stepMinutes(name: ProtocolName, minutes: number): readonly number[] {
  const { steps } = protocols[name];
  return shareMinutes(
    minutes,
    steps.map((each) => ({ weight: each.minutes, least: 1 })),
  );
}
