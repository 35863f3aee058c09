import type { ComponentType } from "react";
import { lazily } from "./lazily.ts";

/** Milliseconds before each further attempt. */
const pauses = [1000, 4000, 15_000];

/**
 * A part whose code comes after what is on the screen. A line that breaks for a moment is tried again, so that what is
 * there already does not fall over it.
 */
export function lazyPart<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  waits: readonly number[] = pauses,
) {
  return lazily(() => patiently(load, waits));
}

async function patiently<T>(
  load: () => Promise<T>,
  [wait, ...waits]: readonly number[],
): Promise<T> {
  try {
    return await load();
  } catch (error) {
    if (wait === undefined) throw error;
    await new Promise((go) => setTimeout(go, wait));
    return patiently(load, waits);
  }
}
