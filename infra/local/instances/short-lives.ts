/** So often in a row, and so soon after it began: starting it again does not help. */
const most = 3;
const shortMilliseconds = 5000;

/** Notices an instance that ends whenever it has begun. `now` is in milliseconds. */
export function shortLives(now: () => number = () => performance.now()) {
  const began = new Map<number, number>();
  const ended = new Map<number, number>();
  return {
    began(instance: number): void {
      began.set(instance, now());
    },
    /** It has ended once more. */
    tooMany(instance: number): boolean {
      const short = now() - (began.get(instance) ?? now()) < shortMilliseconds;
      const times = short ? (ended.get(instance) ?? 0) + 1 : 0;
      ended.set(instance, times);
      return times >= most;
    },
  };
}
