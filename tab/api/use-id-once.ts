import { useRef } from "react";

/**
 * An id for what is about to be added, made before the first attempt: the same thing sent again, because nobody knows
 * whether it arrived, has the same id. Once it is there, the next one gets another.
 */
export function useIdOnce<Id extends string>() {
  const waiting = useRef<{ readonly what: string; readonly id: Id } | undefined>(undefined);
  return async <T>(thing: unknown, send: (id: Id) => Promise<T>): Promise<T> => {
    const what = JSON.stringify(thing);
    const before = waiting.current?.what === what ? waiting.current : undefined;
    const { id } = before ?? { id: crypto.randomUUID().replaceAll("-", "") as Id };
    waiting.current = { what, id };
    const answer = await send(id);
    waiting.current = undefined;
    return answer;
  };
}
