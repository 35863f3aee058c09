import type { StoredMessage } from "../../infra/local/teams/teams-state.ts";
import type { Kills } from "./kills.ts";

type Said = Pick<StoredMessage, "id" | "from" | "edited">;

/** A message as it was when the bot put it up. */
interface Sent {
  readonly what: string;
  /** How many kills had begun, and whether the killed one may have sent it. */
  readonly kills: number;
  readonly dying: boolean;
}

/**
 * Knows which messages stand there twice because their sender was killed before it wrote down that they are sent: at most one
 * repeat for each crash is what is promised. The repeat is the one that is kept up to date.
 */
export function repeats(kills: () => Pick<Kills, "count" | "dying"> | undefined) {
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
      const now = kills();
      const what = JSON.stringify([root, content]);
      sent.set(id, { what, kills: now?.count() ?? 0, dying: now?.dying() ?? false });
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
  if (!(first && second) || first.what !== second.what) return false;
  return first.dying || first.kills < second.kills;
}
