import { type ProtocolRef, protocolName } from "../../shared/agenda/protocol-name.ts";
import type { Step } from "../../shared/agenda/step.ts";
import type { RunningKey, Say } from "../../shared/words/key.ts";

/** What a step is called; in one of the circle's own protocols by its own words. */
export function stepTitle(say: Say<RunningKey>, step: Step): string {
  return "title" in step ? step.title : say(`running:step.${step.name}`);
}

/** What is done in it; empty where the circle's own protocol does not say. */
export function stepHow(say: Say<RunningKey>, step: Step): string {
  return "title" in step ? step.how : say(`running:how.${step.name}`);
}

/** What a protocol is called; one that the circle has no more by no name. */
export function protocolTitle(
  say: Say<RunningKey>,
  ref: ProtocolRef,
  own: { readonly name: string } | undefined,
): string {
  const shipped = protocolName.safeParse(ref);
  return shipped.success ? say(`running:protocol.${shipped.data}`) : (own?.name ?? "");
}
