/**
 * Does `work` for each of `all`, a few at a time, begun in order. `reached` hears of the last one before which all are done,
 * each time it moves on. The first failure ends it, when what is under way has ended.
 */
export async function inOrder<T>(
  all: Iterable<T>,
  atOnce: number,
  work: (one: T) => Promise<void>,
  reached: (one: T) => Promise<void> = async () => {},
): Promise<void> {
  const rest = all[Symbol.iterator]();
  const waiting: { readonly one: T; done: boolean }[] = [];
  let failed = false;

  async function lane(): Promise<void> {
    for (let next = rest.next(); !failed && !next.done; next = rest.next()) {
      const begun = { one: next.value, done: false };
      waiting.push(begun);
      await work(begun.one);
      begun.done = true;
      await moveOn();
    }
  }

  async function moveOn(): Promise<void> {
    let last: { readonly one: T } | undefined;
    while (waiting[0]?.done) last = waiting.shift();
    if (last !== undefined) await reached(last.one);
  }

  const lanes = Array.from({ length: atOnce }, () =>
    lane().catch((error: unknown) => {
      failed = true;
      throw error;
    }),
  );
  await Promise.allSettled(lanes);
  await Promise.all(lanes);
}
