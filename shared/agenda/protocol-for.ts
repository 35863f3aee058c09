import type { Ask } from "./ask.ts";
import { asProtocol, type KnownProtocol } from "./own-protocol.ts";
import type { Protocol } from "./protocol.ts";
import { protocolCalled } from "./protocol-called.ts";
import { type ProtocolRef, protocolName } from "./protocol-name.ts";
import { protocols } from "./protocols.ts";
import { shareMinutes } from "./share-minutes.ts";

/**
 * What an ask is worked on with in so many minutes: what was chosen for it where that fits, else what its mode proposes: the
 * longest that fits of the circle's own, else of those that ship.
 */
export function protocolFor(
  { mode, protocol }: Pick<Ask, "mode" | "protocol">,
  minutes: number,
  own: readonly KnownProtocol[] = [],
): ProtocolRef {
  const chosen = protocol === undefined ? undefined : protocolCalled(protocol, own);
  if (protocol !== undefined && chosen && chosen.least <= minutes) return protocol;
  const fits = ([, { modes, least }]: Named) => modes.includes(mode) && least <= minutes;
  const [proposed] = [
    ...longestFirst(own.map((each): Named => [each.id, asProtocol(each)]).filter(fits)),
    ...longestFirst(
      protocolName.options.map((name): Named => [name, protocols[name]]).filter(fits),
    ),
  ];
  return proposed?.[0] ?? mode;
}

type Named = readonly [ProtocolRef, Protocol];

function longestFirst(found: readonly Named[]): readonly Named[] {
  return found.toSorted(([, a], [, b]) => b.least - a.least);
}

/** Whole minutes for each of its steps: together `minutes`, or one each where there are fewer. */
export function stepMinutes(
  { steps }: Pick<Protocol, "steps">,
  minutes: number,
): readonly number[] {
  return shareMinutes(
    minutes,
    steps.map((each) => ({ weight: each.minutes, least: 1 })),
  );
}
