/**
 * What the journeys are played on; Jest's project says it. `two`: on Cosmos DB with two instances, of which one is killed
 * and started again every few seconds.
 */
export type Setting = "sqlite" | "cosmos" | "two";

declare global {
  var journeySetting: Setting | undefined;
}

export function setting(): Setting {
  return globalThis.journeySetting ?? "sqlite";
}
