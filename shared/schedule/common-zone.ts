import type { ZoneName } from "../time/instant.ts";

const nowhere = "UTC" as ZoneName;

/** The zone most people are in; of equals, the first by name. The circle's habits are kept in it. */
export function commonZone(zones: readonly ZoneName[]): ZoneName {
  const count = (zone: ZoneName) => zones.filter((each) => each === zone).length;
  const [first = nowhere] = [...new Set(zones)].toSorted(
    (a, b) => count(b) - count(a) || (a < b ? -1 : 1),
  );
  return first;
}
