import type { Resource } from "./resource.ts";

type Filed = Pick<Resource, "topic">;

/** The topics in use, those with most on the shelf first. */
export function topicsOn(resources: readonly Filed[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const { topic } of resources) if (topic) counts.set(topic, (counts.get(topic) ?? 0) + 1);
  return [...counts]
    .toSorted(([a, more], [b, less]) => less - more || (a < b ? -1 : 1))
    .map(([topic]) => topic);
}

/** A topic as the circle writes it already: a few topics stay a few, however they are typed. */
export function asInUse(topic: string, resources: readonly Filed[]): string {
  const typed = plain(topic);
  return topicsOn(resources).find((used) => plain(used) === typed) ?? topic.trim();
}

function plain(topic: string): string {
  return topic.trim().replace(/\s+/g, " ").normalize("NFC").toLowerCase();
}
