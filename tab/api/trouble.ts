import { ORPCError } from "@orpc/client";

/** Why a call did not do what was wanted. A refusal is one that the contract names; `data` is what it carries. */
export type Trouble =
  | { readonly kind: "refused"; readonly refusal: string; readonly data: unknown }
  | { readonly kind: "offline" | "signed-out" | "too-fast" | "not-now" | "fault" };

export function troubleOf(error: unknown): Trouble {
  if (!(error instanceof ORPCError)) return { kind: ownTrouble(error) };
  if (error.defined) return { kind: "refused", refusal: error.code, data: error.data };
  if (error.status === 401) return { kind: "signed-out" };
  if (error.status === 429) return { kind: "too-fast" };
  if (error.status === 503) return { kind: "not-now" };
  return { kind: "fault" };
}

export function isRefusal(error: unknown, refusal: string): boolean {
  const trouble = troubleOf(error);
  return trouble.kind === "refused" && trouble.refusal === refusal;
}

function ownTrouble(error: unknown): "offline" | "signed-out" | "fault" {
  if (unreachable(error)) return "offline";
  return error instanceof Error && error.name === "HostSilent" ? "signed-out" : "fault";
}

/** Browsers report a lost connection as a TypeError, our own deadline as a TimeoutError. */
function unreachable(error: unknown): boolean {
  return error instanceof Error && (error.name === "TypeError" || error.name === "TimeoutError");
}
