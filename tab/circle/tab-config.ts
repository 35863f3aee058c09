import type { CircleAddress } from "../../shared/circle/circle.ts";
import type { TabConfig } from "../teams/host.ts";

/** The tab as the host keeps it. The address names no circle: what stands at a place is asked of the server. */
export function tabConfig({ circle }: CircleAddress, name: string): TabConfig {
  const { origin, pathname } = location;
  const url = `${origin}${pathname}`;
  return { contentUrl: url, websiteUrl: url, entityId: circle, suggestedDisplayName: name };
}
