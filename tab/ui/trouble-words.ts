import type { Key, Say } from "../../shared/words/key.ts";
import { type Trouble, troubleOf } from "../api/trouble.ts";

const always: Readonly<Record<Exclude<Trouble["kind"], "refused">, Key>> = {
  offline: "app:tab.offline",
  "signed-out": "app:tab.signedOut",
  "too-fast": "app:tab.tooFast",
  "not-now": "app:tab.notNow",
  fault: "app:wentWrong",
};
const everywhere: Readonly<Record<string, Key>> = {
  "not-found": "app:tab.notFound",
  busy: "app:tab.busy",
  "nothing-kept": "app:tab.nothingKept",
};

/** Words for why a call did not do what was wanted; `known` are the refusals of its own word. */
export function troubleWords<K extends string = Key>(
  say: Say<K | Key>,
  error: unknown,
  known: Readonly<Record<string, K | Key>> = {},
): string {
  const trouble = troubleOf(error);
  if (trouble.kind !== "refused") return say(always[trouble.kind]);
  const key = known[trouble.refusal] ?? everywhere[trouble.refusal] ?? "app:wentWrong";
  return say(key, gapsOf(trouble.data));
}

/** What a refusal carries for its sentence, e.g. who changed something meanwhile. */
function gapsOf(data: unknown): Readonly<Record<string, string | number>> {
  if (typeof data !== "object" || data === null) return {};
  return Object.fromEntries(
    Object.entries(data).filter(([, value]) => ["string", "number"].includes(typeof value)),
  );
}
