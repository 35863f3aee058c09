import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { CircleAddress } from "../../shared/circle/circle.ts";
import type { JournalEntry } from "../../shared/contract/reflection.ts";
import type { SessionId } from "../../shared/kernel/ids.ts";
import type { PulseAnswers } from "../../shared/reflection/pulse.ts";
import { useApi } from "../api/api-context.ts";
import type { Client } from "../api/client.ts";
import { useChange } from "../api/use-change.ts";

export interface SessionAddress extends CircleAddress {
  readonly session: SessionId;
}

/** Keeps what someone wrote for themselves. With other words it is shared no more. */
export function useWriteEntry(address: SessionAddress) {
  const { call, query } = useApi();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (text: string) => call.reflection.write({ ...address, text }),
    onSuccess: (_, written) => {
      const text = written.trim();
      queries.setQueryData(query.reflection.mine.queryKey({ input: address }), (before) => {
        if (!before || before.text === text) return before;
        const { shared: _shared, ...own } = before;
        return { ...own, text };
      });
      return queries.invalidateQueries({ queryKey: query.reflection.journal.key() });
    },
  });
}

/** Sends the answers that are counted without a name. */
export function useAnswerPulse(address: SessionAddress) {
  const { call } = useApi();
  return useMutation({
    mutationFn: (answers: PulseAnswers) => call.reflection.pulse({ ...address, ...answers }),
  });
}

/** Lets the circle read an entry that says `text`. */
export function useShareEntry() {
  return useEntryChange((call, entry: Named & { readonly text: string }) =>
    call.reflection.share({ ...addressOf(entry), text: entry.text }),
  );
}

export function useTakeBackEntry() {
  return useEntryChange((call, entry: Named) => call.reflection.takeBack(ownOf(entry)));
}

export function useEditEntry() {
  return useEntryChange((call, entry: Named & { readonly text: string }) =>
    call.reflection.edit({ ...ownOf(entry), text: entry.text }),
  );
}

export function useRemoveEntry() {
  return useEntryChange((call, entry: Named) => call.reflection.remove(ownOf(entry)));
}

export function useRestoreEntry() {
  return useEntryChange((call, entry: Named) => call.reflection.restore(ownOf(entry)));
}

type Named = Pick<JournalEntry, "tenant" | "circle" | "session">;

/** An entry of one's own, whether one is still in the circle or not. */
function ownOf({ circle, session }: Named) {
  return { circle, session };
}

/** Nothing but where it lies: what else an entry says is not sent along. */
function addressOf({ tenant, circle, session }: Named) {
  return { tenant, circle, session };
}

/** Changes an entry, and shows it afterwards wherever it stands. */
function useEntryChange<Input>(change: (call: Client, input: Input) => Promise<unknown>) {
  const { query } = useApi();
  return useChange(change, { anew: query.reflection.key() });
}
