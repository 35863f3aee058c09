import { type Activity, botAccount, envelope, type Scene } from "./activities.ts";
import type { ToldActivity } from "./told-events.ts";

type Fields = Readonly<Record<string, unknown>>;

/**
 * An activity that a test has Teams tell the bot, with everything around it that Teams would say of the scene. Without a scene
 * it goes as it is, but for what no activity is without. Parts of `channelData` and `conversation` are added, not replaced.
 */
export function toldActivity(told: ToldActivity, scene: Scene | undefined, id: string): Activity {
  const around: Fields = scene
    ? envelope(scene, id)
    : { channelId: "msteams", recipient: botAccount };
  const event = told.event ? eventFields(told.event, told.name, around) : {};
  const given = told.activity ?? {};
  const whole: Fields = { type: "message", id, ...around, ...event, ...given };
  return {
    ...whole,
    ...merged("channelData", around, event, given),
    ...merged("conversation", around, event, given),
  } as Activity;
}

/**
 * What happens to teams, channels and the app that this Teams has no buttons for.
 * Source: https://learn.microsoft.com/microsoftteams/platform/bots/how-to/conversations/subscribe-to-conversation-events
 */
function eventFields(
  event: NonNullable<ToldActivity["event"]>,
  name: string | undefined,
  around: Fields,
): Fields {
  if (event === "add-upgrade" || event === "remove-upgrade")
    return { type: "installationUpdate", action: event };
  const about = event.startsWith("team") ? "team" : "channel";
  const known = record(record(around["channelData"])[about]);
  const facts = name === undefined ? known : { ...known, name };
  return { type: "conversationUpdate", channelData: { eventType: event, [about]: facts } };
}

function merged(field: string, ...layers: readonly Fields[]): Fields {
  if (layers.every((layer) => layer[field] === undefined)) return {};
  return { [field]: Object.assign({}, ...layers.map((layer) => record(layer[field]))) };
}

function record(value: unknown): Fields {
  return typeof value === "object" && value !== null ? (value as Fields) : {};
}
