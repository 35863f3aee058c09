/** Runs one thing after the other, in the order asked for; one that fails does not stop the next. */
export function inTurn() {
  let before: Promise<unknown> = Promise.resolve();
  return <T>(act: () => Promise<T>): Promise<T> => {
    const mine = before.then(act);
    before = mine.catch(() => undefined);
    return mine;
  };
}
