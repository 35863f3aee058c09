import type { Surrounding } from "./surroundings.ts";
import type { StoredMessage } from "./teams-state.ts";

interface OwnView {
  readonly card?: unknown;
  /** The edition of the message that it belongs to. */
  readonly of: number;
  /** How many views this person has had of the message. */
  readonly times: number;
  /** On the machine's clock. */
  readonly at: number;
}

const everyMilliseconds = 60_000;
/** More people than this get no views of their own. */
const mostPeople = 60;

/**
 * What clients keep of a card for one person, until the card is updated or the client starts anew.
 * Source: https://learn.microsoft.com/microsoftteams/platform/task-modules-and-cards/cards/universal-actions-for-adaptive-cards/user-specific-views
 */
export function ownViews(milliseconds: () => number) {
  const views = new Map<string, OwnView>();
  const key = (message: StoredMessage, person: string) => `${message.id}|${person}`;
  const current = (message: StoredMessage, person: string) => {
    const view = views.get(key(message, person));
    return view?.of === message.edition ? view : undefined;
  };

  return {
    /** Keeps a view; without a card, that there is none to be had for now. */
    keep(message: StoredMessage, person: string, card?: unknown) {
      const times = (views.get(key(message, person))?.times ?? 0) + 1;
      const shown = card ?? current(message, person)?.card;
      views.set(key(message, person), {
        card: shown,
        of: message.edition,
        times,
        at: milliseconds(),
      });
    },
    cards(message: StoredMessage, person: string): readonly unknown[] {
      const own = current(message, person)?.card;
      if (own === undefined) return message.cards;
      return message.cards.with(placeOf(message), own);
    },
    edition: (message: StoredMessage, person: string): number =>
      message.edition + (views.get(key(message, person))?.times ?? 0),
    /** Whether the card wants a view of this person's own, and may ask for one. */
    due(message: StoredMessage, where: Surrounding, person: string): boolean {
      const account = where.people.find(({ id }) => id === person)?.teamsAccount;
      const refresh = refreshOf(message);
      if (!account || !refresh) return false;
      const meant = refresh.userIds?.includes(account) ?? where.people.length <= mostPeople;
      const view = current(message, person);
      return meant && (view === undefined || milliseconds() - view.at >= everyMilliseconds);
    },
  };
}
export type OwnViews = ReturnType<typeof ownViews>;

interface Refresh {
  readonly action: Readonly<Record<string, unknown>>;
  readonly userIds?: readonly string[] | undefined;
}

/** What a message's card says about views of one's own. */
export function refreshOf(message: StoredMessage): Refresh | undefined {
  const { action, userIds } = cardsOf(message)[placeOf(message)]?.refresh ?? {};
  return action && { action, userIds };
}

/** Of several cards, which one may be somebody's own: the first that asks for it. */
function placeOf(message: StoredMessage): number {
  return Math.max(
    0,
    cardsOf(message).findIndex((card) => card.refresh !== undefined),
  );
}

function cardsOf({ cards }: StoredMessage) {
  return cards as readonly { readonly refresh?: Partial<Refresh> }[];
}
