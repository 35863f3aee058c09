import type { PersonId } from "../../shared/kernel/ids.ts";
import type { Card } from "./card.ts";

/** Teams gives at most so many readers their own view of a card. */
const mostOwnViews = 60;

/**
 * Gives these people their own view of the card: for each of them Teams sends `data` as an action when the card comes
 * into sight, at most once a minute. The ids are people's; on its way out bot/teams turns them into the ids by which
 * Teams knows them in the conversation. Others keep the base card.
 */
export function refreshFor<A extends { readonly verb: string }>(
  people: readonly PersonId[],
  data: A,
): NonNullable<Card["refresh"]> {
  return {
    action: { type: "Action.Execute", verb: data.verb, data: { ...data } },
    userIds: people.slice(0, mostOwnViews),
  };
}
