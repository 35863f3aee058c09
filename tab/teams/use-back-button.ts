import { useEffect } from "react";
import { useLocation } from "wouter";
import { useHost } from "./host-context.ts";

/** Makes the host's back button go from a second-level page to the first before it leaves the tab; the journal belongs to My circles. */
export function useBackButton(): void {
  const host = useHost();
  const [route, go] = useLocation();
  useEffect(() => {
    host.onBack(() => {
      if (firstPages.has(route)) return false;
      go(route === "/journal" ? "/mine" : "/");
      return true;
    });
  }, [host, route, go]);
}

const firstPages: ReadonlySet<string> = new Set([
  "/",
  "/session",
  "/mine",
  "/configure",
  "/remove",
]);
