import { type ReactNode, useDeferredValue } from "react";

/**
 * What may come right after the rest was painted. It must stand below or beside what is there first, so that nothing moves.
 */
export function Later({ children }: { readonly children: ReactNode }): ReactNode {
  return useDeferredValue(true, false) && children;
}
