import { type ComponentType, lazy } from "react";

/** A page or a form whose code comes when it is first opened. */
export function lazily<Props extends object>(load: () => Promise<ComponentType<Props>>) {
  return lazy(async () => ({ default: await load() }));
}
