import { circleTab } from "../../shared/circle/circle-tab.ts";
import type { TabConfig } from "../teams/host.ts";

/** The tab as the host keeps it. The address names no circle: what stands at a place is asked of the server. */
export function tabConfig(name: string): TabConfig {
  const { origin, pathname } = location;
  const url = `${origin}${pathname}`;
  return {
    contentUrl: url,
    websiteUrl: url,
    removeUrl: url,
    entityId: circleTab,
    suggestedDisplayName: name,
  };
}
