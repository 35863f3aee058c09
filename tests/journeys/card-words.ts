import type { Press } from "../../infra/local/teams/host-api.ts";

/** Every text that a card shows, one a line; what its buttons carry along is not shown. */
export function cardText(card: unknown): string {
  return texts(card).join("\n");
}

const shown = ["text", "title", "value", "label", "placeholder", "altText", "fallbackText"];
const unseen = ["data", "refresh", "fallback", "msteams"];

function texts(part: unknown): readonly string[] {
  if (Array.isArray(part)) return part.flatMap(texts);
  if (typeof part !== "object" || part === null) return [];
  return Object.entries(part).flatMap(([key, value]) => {
    if (unseen.includes(key)) return [];
    if (typeof value === "string") return shown.includes(key) ? [value] : [];
    return texts(value);
  });
}

interface Action {
  readonly title: string;
  readonly verb: string;
  readonly data?: unknown;
}

/** The titles of a card's buttons, in order. */
export function buttons(card: unknown): readonly string[] {
  return actionsIn(card).map(({ title }) => title);
}

/** What a press of the button with this title sends. */
export function pressOn(
  card: unknown,
  title: string,
  inputs: Readonly<Record<string, unknown>>,
): Press {
  const action = actionsIn(card).find((each) => each.title === title);
  if (!action) throw new Error(`No button “${title}” among ${buttons(card).join(", ")}.`);
  return { verb: action.verb, data: action.data, inputs };
}

function actionsIn(part: unknown): readonly Action[] {
  if (Array.isArray(part)) return part.flatMap(actionsIn);
  if (typeof part !== "object" || part === null) return [];
  if ("type" in part && String(part.type).startsWith("Action.")) return [part as unknown as Action];
  return Object.entries(part).flatMap(([key, value]) =>
    unseen.includes(key) ? [] : actionsIn(value),
  );
}
