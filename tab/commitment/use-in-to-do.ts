import type { CircleAddress } from "../../shared/circle/circle.ts";
import type { Commitment } from "../../shared/commitment/commitment.ts";
import { usePromiseSay } from "../ui/promise-say.ts";
import { useUndo } from "../ui/undo.tsx";
import { useToDo } from "./queries.ts";

/** Puts a copy of an open promise into my To Do, or takes it out, with a way back. What is answered can only be taken out. */
export function useInToDo(of: Pick<CircleAddress, "circle">, promise: Commitment) {
  const say = usePromiseSay();
  const offerUndo = useUndo();
  const toDo = useToDo(of);
  const { id, outcome } = promise;
  const there = promise.toDo?.place !== undefined;
  const may = there || outcome === undefined;
  return {
    words: may ? say(there ? "commitment:toDo.takeOut" : "commitment:toDo.send") : undefined,
    isPending: toDo.isPending,
    error: toDo.error,
    run: () =>
      toDo.run(
        { id, send: !there },
        {
          done: () =>
            offerUndo({
              words: say(there ? "commitment:toDo.gone" : "commitment:toDo.sent"),
              undo: () => toDo.run({ id, send: there }),
            }),
        },
      ),
  };
}
