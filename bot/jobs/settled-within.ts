/** Waits until all have ended, well or with a fault, or until so many real milliseconds have passed. */
export async function settledWithin(
  milliseconds: number,
  running: readonly Promise<unknown>[],
): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const enough = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, milliseconds);
  });
  await Promise.race([Promise.allSettled(running), enough]);
  clearTimeout(timer);
}
