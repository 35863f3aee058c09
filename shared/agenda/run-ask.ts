import type { Ask } from "./ask.ts";
import { asProtocol, type KnownProtocol } from "./own-protocol.ts";
import { protocolFor, stepMinutes } from "./protocol-for.ts";
import { type ProtocolRef, protocolName } from "./protocol-name.ts";
import { protocols } from "./protocols.ts";
import type { RunSegment } from "./running.ts";
import type { Segment } from "./segments.ts";

type AskSegment = Extract<RunSegment, { readonly kind: "ask" }>;

/** An ask as a part of a session that runs, worked on as was chosen or as its mode proposes. */
export function runAsk(ask: Ask, minutes: number, own: readonly KnownProtocol[]): AskSegment {
  const way = wayOf(protocolFor(ask, minutes, own), minutes, own);
  return { kind: "ask", ask: ask.id, by: ask.by, ...way };
}

/** Any planned part as one of a session that runs. */
export function runPart(part: Segment, own: readonly KnownProtocol[]): RunSegment {
  return part.kind === "ask"
    ? runAsk(part.ask, part.minutes, own)
    : { kind: part.kind, steps: [part.minutes] };
}

/** How a protocol runs in so many minutes; one of the circle's own brings its words along. */
export function wayOf(
  protocol: ProtocolRef,
  minutes: number,
  own: readonly KnownProtocol[],
): Pick<AskSegment, "protocol" | "steps" | "own"> {
  const found = own.find(({ id }) => id === protocol);
  if (!found) {
    return { protocol, steps: stepMinutes(protocols[protocolName.parse(protocol)], minutes) };
  }
  return {
    protocol,
    steps: stepMinutes(asProtocol(found), minutes),
    own: {
      name: found.name,
      steps: found.steps.map(({ title, how, floor }) => ({ title, how, floor })),
    },
  };
}
