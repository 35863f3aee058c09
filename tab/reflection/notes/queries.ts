import { useQuery } from "@tanstack/react-query";
import type { NoteId } from "../../../shared/kernel/ids.ts";
import { useApi } from "../../api/api-context.ts";
import { useCircleChange } from "../../api/circle-page.ts";
import type { Client } from "../../api/client.ts";
import { useIdOnce } from "../../api/use-id-once.ts";
import { useReadAgain } from "../../api/use-read-again.ts";
import type { SessionAddress } from "../queries.ts";

/** What is marked for the circle in a session: read again whenever the circle changes. */
export function useSummary(address: SessionAddress) {
  const { query } = useApi();
  return useReadAgain(address, useQuery(query.reflection.summary.queryOptions({ input: address })));
}

export function useAddNote(address: SessionAddress) {
  const withId = useIdOnce<NoteId>();
  return useNoteChange(address, (call, text: string) =>
    withId(text, async (note) => {
      await call.reflection.addNote({ ...address, note, text });
      return note;
    }),
  );
}

export function useEditNote(address: SessionAddress) {
  return useNoteChange(address, (call, to: { note: NoteId; text: string; edition: number }) =>
    call.reflection.editNote({ ...address, ...to }),
  );
}

/** `there`: it is brought back. */
export function useRemoveNote(address: SessionAddress) {
  return useNoteChange(address, (call, { note, there }: { note: NoteId; there: boolean }) =>
    there
      ? call.reflection.restoreNote({ ...address, note })
      : call.reflection.removeNote({ ...address, note }),
  );
}

function useNoteChange<Input, Output>(
  address: SessionAddress,
  change: (call: Client, input: Input) => Promise<Output>,
) {
  return useCircleChange(address, change, useApi().query.reflection.summary.key());
}
