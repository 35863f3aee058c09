import type { StoredMessage } from "../../infra/local/teams/teams-state.ts";

type Said = Pick<StoredMessage, "id" | "from" | "edited">;

/** A message as it was when the bot put it up. */
interface Sent {
  readonly what: string;
  /** As `performance.now()` counts. */
  readonly at: number;
}

/** So long what a killed instance has sent takes to arrive, at most. */
const dyingMilliseconds = 500;
/** So long an instance takes to write down what it has sent, at most. */
const writingMilliseconds = 2000;

/**
 * Knows which messages stand there twice because their sender was killed before it wrote down that they are sent: at most one
 * repeat for each crash is what is promised. Nobody can tell which instance sent it; a kill long before or after it was none
 * of its sender in the middle of that. The repeat is the one that is kept up to date. `kills` says when each began.
 */
export function repeats(kills: () => readonly number[], now = () => performance.now()) {
  const sent = new Map<string, Sent>();

  function isRepeat(earlier: string, later: string): boolean {
    const [first, second] = [sent.get(earlier), sent.get(later)];
    if (!(first && second) || first.what !== second.what) return false;
    const [from, until] = [first.at - dyingMilliseconds, first.at + writingMilliseconds];
    return kills().some((at) => at >= from && at <= Math.min(until, second.at));
  }

  return {
    note({
      id,
      root,
      at: _at,
      edited: _edited,
      edition: _edition,
      ...content
    }: StoredMessage): void {
      sent.set(id, { what: JSON.stringify([root, content]), at: now() });
    },
    /** Without those that were said again after a kill, when nobody else had said anything meanwhile. */
    without<T extends Said>(messages: readonly T[]): readonly T[] {
      const inOrder = messages.toSorted((a, b) => Number(a.id) - Number(b.id));
      const repeated = (message: T): boolean => {
        const after = inOrder.slice(inOrder.indexOf(message) + 1);
        const spoke = after.findIndex(({ from }) => from !== "bot");
        const soon = spoke < 0 ? after : after.slice(0, spoke);
        return !message.edited && soon.some((later) => isRepeat(message.id, later.id));
      };
      return messages.filter((message) => !repeated(message));
    },
  };
}
