import { useSyncExternalStore } from "react";
import { formatRoute, parseRoute, type Route } from "./route.ts";

/** What the page's address says: who one is, the theme and the language in the query, the view in the hash. */
export interface Address {
  readonly as: string | undefined;
  readonly theme: string | undefined;
  /** The locale to read in for now, instead of one's own. */
  readonly reads: string | undefined;
  readonly route: Route;
}

/** Reads `?as=`, `?theme=`, `?reads=` and the hash; `?view=` opens a view where there is no hash yet. */
export function readAddress(href: string): Address {
  const url = new URL(href);
  const view = url.hash.length > 2 ? url.hash : (url.searchParams.get("view") ?? "");
  return {
    as: url.searchParams.get("as") ?? undefined,
    theme: url.searchParams.get("theme") ?? undefined,
    reads: url.searchParams.get("reads") ?? undefined,
    route: parseRoute(view),
  };
}

export function useAddress(): Address {
  return readAddress(useSyncExternalStore(followAddress, () => window.location.href));
}

export function goTo(route: Route, how: "push" | "replace" = "push"): void {
  const url = new URL(window.location.href);
  url.searchParams.delete("view");
  url.hash = formatRoute(route);
  write(url, how);
}

/** Sets who one is, the theme or the language; the view stays. */
export function setInAddress(name: "as" | "theme" | "reads", value: string): void {
  const url = new URL(window.location.href);
  url.searchParams.set(name, value);
  write(url, "replace");
}

function write(url: URL, how: "push" | "replace"): void {
  if (url.href === window.location.href) return;
  if (how === "push") window.history.pushState(null, "", url);
  else window.history.replaceState(null, "", url);
  window.dispatchEvent(new PopStateEvent("popstate"));
}

function followAddress(changed: () => void): () => void {
  window.addEventListener("popstate", changed);
  window.addEventListener("hashchange", changed);
  return () => {
    window.removeEventListener("popstate", changed);
    window.removeEventListener("hashchange", changed);
  };
}
