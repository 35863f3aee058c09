import type { Frame, Setting } from "./teams/host.ts";

const byFrame: Readonly<Partial<Record<Frame, string>>> = {
  panel: "/session",
  configure: "/configure",
  remove: "/remove",
};

/** Where the tab opens: what a deep link asks for, else the address (`#/mine` or `?page=mine`), else what the frame is for. */
export function startRoute(
  { subPage, frame }: Pick<Setting, "subPage" | "frame">,
  { hash, search }: Pick<Location, "hash" | "search">,
): string {
  const asked = new URLSearchParams(search).get("page");
  const named = hash.replace(/^#/, "") || (asked && `/${asked.replace(/^\//, "")}`);
  return subPage ?? (named || byFrame[frame] || "/");
}

export function goTo(route: string): void {
  history.replaceState(null, "", `#${route}`);
}
