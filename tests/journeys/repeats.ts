import type { StoredMessage } from "../../infra/local/teams/teams-state.ts";

type Said = Pick<StoredMessage, "id" | "from" | "edited">;

/** A message as it was when the bot put it up, and how many kills there had been. */
interface Sent {
  readonly what: string;
  readonly kills: number;
}

/**
 * Knows which messages stand there twice because their sender was killed before it wrote down that they are sent: at most one
 * repeat for each crash is what is promised. The repeat is the one that is kept up to date.
 */
export function repeats(kills: () => number) {
  const sent = new Map<string, Sent>();
  return {
    note({
      id,
      root,
      at: _at,
      edited: _edited,
      edition: _edition,
      ...content
    }: StoredMessage): void {
      sent.set(id, { what: JSON.stringify([root, content]), kills: kills() });
    },
    /** Without those that were said again after a kill, when nobody else had said anything meanwhile. */
    without<T extends Said>(messages: readonly T[]): readonly T[] {
      const inTime = messages.toSorted((a, b) => Number(a.id) - Number(b.id));
      const repeated = (message: T): boolean => {
        const after = inTime.slice(inTime.indexOf(message) + 1);
        const spoke = after.findIndex(({ from }) => from !== "bot");
        const soon = spoke < 0 ? after : after.slice(0, spoke);
        return !message.edited && soon.some((later) => isRepeat(sent, message.id, later.id));
      };
      return messages.filter((message) => !repeated(message));
    },
  };
}

function isRepeat(sent: ReadonlyMap<string, Sent>, earlier: string, later: string): boolean {
  const [first, second] = [sent.get(earlier), sent.get(later)];
  return first !== undefined && first.what === second?.what && first.kills < second.kills;
}
