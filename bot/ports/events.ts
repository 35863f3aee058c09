import { HibernationEventIterator } from "@orpc/server/hibernation";

/** Someone to whom events are told as they come. */
export interface Listener<T> {
  tell(event: T): void;
  /** Hangs up. */
  end(): void;
}

/** Begins to tell a listener, and answers what to do when they have hung up. */
export type Begin<T> = (listener: Listener<T>) => () => void;

type Told<T> = HibernationEventIterator<T> & { readonly begin: Begin<T> };

/**
 * A procedure's answer in events, told by whoever has them. An iterator would hold a request's whole call, some 40 KB,
 * as long as the tab is open; this holds nothing but the listener's place.
 */
export function events<T>(begin: Begin<T>): AsyncIteratorObject<T, unknown, void> {
  return Object.assign(new HibernationEventIterator<T>(() => undefined), { begin }) as Told<T>;
}

/** How such an answer begins; undefined for any other. */
export function beginningOf(answer: unknown): Begin<unknown> | undefined {
  return answer instanceof HibernationEventIterator ? (answer as Told<unknown>).begin : undefined;
}
