import fc from "fast-check";
import type { AskMode } from "../../shared/agenda/ask.ts";
import { longestProtocol, type OwnProtocol } from "../../shared/agenda/own-protocol.ts";
import { type ProtocolRef, protocolName } from "../../shared/agenda/protocol-name.ts";
import { sumOf } from "../../shared/agenda/share-minutes.ts";
import { floor } from "../../shared/agenda/step.ts";
import { protocolId } from "../../shared/kernel/ids.ts";
import { anAsk } from "./ask.ts";
import { askCalled, personCalled } from "./ids.ts";
import { aProtocol } from "./protocol.ts";

const minutes = fc.integer({ min: 1, max: longestProtocol });
const someSteps = fc
  .array(fc.record({ floor: fc.constantFrom(...floor.options), minutes }), {
    minLength: 1,
    maxLength: 10,
  })
  .filter((steps) => sumOf(steps.map((step) => step.minutes)) <= longestProtocol);
const modes = fc.subarray<AskMode>(["advice", "feedback", "listening"]);
/** Protocols as a circle may write them. */
export const someProtocols = fc
  .array(fc.record({ steps: someSteps, modes }), { maxLength: 4 })
  .map((all) =>
    all.map((each, index) =>
      aProtocol({
        id: protocolId.parse(`ownprotocol00000${index}`),
        modes: each.modes,
        steps: each.steps.map((step, at) => ({ title: `Step ${at}`, how: "", ...step })),
      }),
    ),
  );

/** Every protocol to choose from. */
export const refs = (own: readonly OwnProtocol[]): readonly ProtocolRef[] => [
  ...own.map(({ id }) => id),
  ...protocolName.options,
];
/** Asks with a protocol chosen for each, or none. */
export const asksFor = (own: readonly OwnProtocol[], picks: readonly number[]) =>
  picks.map((pick, index) => {
    const protocol = refs(own)[pick % (refs(own).length + 1)];
    return anAsk({
      id: askCalled(`ask-${index}`),
      order: index + 1,
      by: personCalled("bo"),
      ...(protocol && { protocol }),
    });
  });
