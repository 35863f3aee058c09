import type { MouseEvent } from "react";
import { useHost } from "./host-context.ts";

/** For a link that Teams itself opens, not the browser. */
export function useLeadTo(): (link: string) => (event: MouseEvent) => void {
  const host = useHost();
  return (link) => (event) => {
    event.preventDefault();
    host.open(link).catch(() => undefined);
  };
}
