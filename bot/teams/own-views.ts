import type { PersonId } from "../../shared/kernel/ids.ts";
import type { Card } from "../kit/card.ts";
import type { Recipient } from "../ports/messenger.ts";
import type { ConnectorRoster } from "./roster.ts";

/** Seconds. */
const remembered = { complete: 600, incomplete: 20 };
const most = 500;

type InConversation = Recipient & { readonly kind: "conversation" };

/**
 * Turns the people who get their own view of a card into the ids that Teams knows them by in the conversation.
 * Whom it does not know there is left out; with nobody left, Teams itself decides (all of up to 60 members).
 * Source: https://learn.microsoft.com/microsoftteams/platform/task-modules-and-cards/cards/universal-actions-for-adaptive-cards/user-specific-views
 */
export function ownViews(roster: Pick<ConnectorRoster, "accounts">, seconds: () => number) {
  const known = new Map<
    string,
    { readonly read: number; readonly accounts: ReadonlyMap<PersonId, string> }
  >();

  /** As read before, unless that is long ago, or someone is missing who may have come since. */
  async function accountsIn(to: InConversation, wanted: readonly string[]) {
    const key = `${to.tenant}|${to.conversation}`;
    const before = known.get(key);
    const age = before ? seconds() - before.read : Number.POSITIVE_INFINITY;
    const complete = wanted.every((person) => before?.accounts.has(person as PersonId));
    if (before && age < remembered[complete ? "complete" : "incomplete"]) return before.accounts;
    const accounts = await roster.accounts(to);
    if (known.size >= most) known.clear();
    known.set(key, { read: seconds(), accounts });
    return accounts;
  }

  return async (card: Card, to: Recipient): Promise<Card> => {
    const wanted = card.refresh?.userIds;
    if (!wanted) return card;
    const accounts = to.kind === "person" ? undefined : await accountsIn(to, wanted);
    return withAccounts(card, (person) => accounts?.get(person as PersonId));
  };
}

/** The card as `refresh` names people by `account`. */
export function withAccounts(card: Card, account: (person: string) => string | undefined): Card {
  if (!card.refresh?.userIds) return card;
  const { userIds, ...refresh } = card.refresh;
  const named = userIds.flatMap((person) => account(person) ?? []);
  return { ...card, refresh: named.length > 0 ? { ...refresh, userIds: named } : refresh };
}
