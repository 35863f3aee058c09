/** What a person has to allow before the product may find times and book in their own calendar. */
const delegated = ["Calendars.ReadWrite", "OnlineMeetings.Read"] as const;

export function delegatedScopes(graphUrl: string): readonly string[] {
  return delegated.map((name) => `${graphUrl}/${name}`);
}
