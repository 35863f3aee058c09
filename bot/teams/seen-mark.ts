import { z } from "zod";
import type { Context } from "../ports/context.ts";
import type { Write } from "../ports/documents.ts";
import { kind, type Stored } from "../ports/kind.ts";
import type { Partition } from "../ports/partition.ts";

/** An activity that has been answered; or is being, by somebody, as long as they renew the mark. */
const seen = z.object({ by: z.string().optional() });
type Seen = z.infer<typeof seen>;
const seenKind = kind("seen", seen);
const dayInSeconds = 86_400;

/** The mark that an activity is seen, for one who wants to answer it. */
export function markOf(
  { documents, freshId }: Pick<Context, "documents" | "freshId">,
  partition: Partition,
  id: string,
) {
  const mine: Seen = { by: freshId() };
  const commit = async (write: Write) => (await documents.commit(partition, [write], freshId())).ok;
  let before: Promise<unknown> = Promise.resolve();

  async function read(): Promise<Stored<Seen> | undefined> {
    const found = await documents.read(partition, id);
    return found && seenKind.read(found);
  }

  /** Changes the mark as long as it is ours, one change after the other. */
  function change(how: (mark: Stored<Seen>) => Write): Promise<void> {
    const changed = before.then(async () => {
      const mark = await read();
      if (mark && mark.value.by === mine.by) await commit(how(mark));
    });
    before = changed.catch(() => undefined);
    return changed;
  }

  /** Whose it is: ours now, nobody's any more, or somebody's who has renewed it as `lately` says. `left` is taken over. */
  async function take(left?: string): Promise<"ours" | "answered" | { readonly lately: string }> {
    const create = seenKind.create(id, mine, dayInSeconds);
    if (left === undefined && (await commit(create))) return "ours";
    const mark = await read();
    return mark ? takeOver(mark, left) : { lately: "" };
  }

  async function takeOver(mark: Stored<Seen>, left: string | undefined) {
    if (mark.value.by === undefined) return "answered";
    if (mark.etag !== left) return { lately: mark.etag };
    const replace = seenKind.replace(mark, mine, dayInSeconds);
    return (await commit(replace)) ? "ours" : { lately: "" };
  }

  return {
    take,
    renew: () => change((mark) => seenKind.replace(mark, mine, dayInSeconds)),
    answered: () => change((mark) => seenKind.replace(mark, {}, dayInSeconds)),
    remove: () => change((mark) => seenKind.remove(mark)),
  };
}
export type Mark = ReturnType<typeof markOf>;
