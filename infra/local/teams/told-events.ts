/** What happens to teams, channels and the app, by Teams' own names. */
export const toldEvents = [
  "channelCreated",
  "channelRenamed",
  "channelDeleted",
  "channelRestored",
  "channelShared",
  "channelUnshared",
  "teamArchived",
  "teamUnarchived",
  "teamRenamed",
  "teamDeleted",
  "teamHardDeleted",
  "teamRestored",
  "add-upgrade",
  "remove-upgrade",
] as const;

/**
 * For tests: an activity that Teams brings to the bot now, whatever the state of this world. With `conversation`, Teams' own
 * words about it, about `by` (one of its people) and about the time stand around `event` and `activity`; without, `activity`
 * goes as it is. `activity` wins: a shared channel is `{ channelData: { channel: { id, type: "shared" } } }`.
 */
export interface ToldActivity {
  readonly conversation?: string | undefined;
  readonly by?: string | undefined;
  readonly event?: (typeof toldEvents)[number] | undefined;
  /** The new name of what the event is about. */
  readonly name?: string | undefined;
  readonly activity?: Readonly<Record<string, unknown>> | undefined;
  /** Brings it so often at once, under one id. */
  readonly times?: number | undefined;
}
