import { type ComponentType, lazy } from "react";

/** A form whose code comes when it is first opened. */
export function lazyForm<Props extends object>(load: () => Promise<ComponentType<Props>>) {
  return lazy(async () => ({ default: await load() }));
}
