import { joinedMember } from "../../../shared/circle/may.ts";
import type { NoteId, SessionId } from "../../../shared/kernel/ids.ts";
import { keptFor } from "../../../shared/kernel/removed.ts";
import { ok, type Result, refuse } from "../../../shared/kernel/result.ts";
import { addNote, editNote, type Note, notesShown } from "../../../shared/reflection/note.ts";
import type { Session } from "../../../shared/schedule/session.ts";
import {
  asMember,
  type Change,
  changeRead,
  type Inside,
  type Read,
  readInside,
} from "../../circle/documents.ts";
import { same } from "../../circle/kept/documents.ts";
import { lastEditor } from "../../circle/list/documents.ts";
import { pastSessionAt } from "../../circle/past/documents.ts";
import { accepted, api } from "../../ports/api.ts";
import type { Caller } from "../../ports/caller.ts";
import type { Context } from "../../ports/context.ts";
import type { Write } from "../../ports/documents.ts";
import type { Stored } from "../../ports/kind.ts";
import type { SessionAddress } from "../held/documents.ts";
import { keepPromptJob, markedFor, noteDocument, noteKind, notesOf } from "./documents.ts";

type World = Pick<Context, "documents" | "freshId" | "clock">;
type Done = Record<string, never>;

/** What of a session is for the circle: members' notes, and what they have marked elsewhere. */
export function summaryRoutes(context: World) {
  const { clock } = context;
  return {
    summary: api.reflection.summary.handler(async ({ input, context: { caller }, errors }) => {
      const inside = await readNoted(input.session)(context, input);
      const { session } = inside ?? {};
      if (!inside || !session || !joinedMember(inside.circle.value, caller.person))
        throw errors["not-found"]();
      const { value: circle } = inside.circle;
      const notes = notesShown(
        inside.notes.map(({ value }) => value),
        circle,
      );
      const marked = await markedFor(context, inside, session);
      return {
        notes: notes.map(({ id, by, text, edition }) => ({ note: id, by, text, edition })),
        marked: marked.flatMap(({ kind, by, text }) =>
          kind === "note" || kind === "answer" ? [] : [{ kind, by, text }],
        ),
      };
    }),

    addNote: api.reflection.addNote.handler(async ({ input, context: { caller }, errors }) => {
      const { note: id, session, text } = input;
      const made = { id, session, by: caller.person, text, at: clock.now(), edition: 1 };
      const added = await changeNotes(context, input, caller, ({ notes }) => {
        const next = addNote(
          notes.map(({ value }) => value),
          made,
        );
        if (!next.ok) return next;
        return ok(next.value ? [noteKind.create(noteDocument(session, id), next.value)] : []);
      });
      return accepted(added, errors);
    }),

    editNote: api.reflection.editNote.handler(async ({ input, context: { caller }, errors }) => {
      let meanwhile = { by: caller.person, name: "" };
      const { text, edition } = input;
      const done = await rewrite(context, input, caller, (before, { circle }) => {
        meanwhile = lastEditor(circle.value, before.by);
        return editNote(before, { by: caller.person, text, edition });
      });
      return accepted(done, {
        ...errors,
        "changed-meanwhile": () => errors["changed-meanwhile"]({ data: meanwhile }),
      });
    }),

    removeNote: api.reflection.removeNote.handler(async ({ input, context: { caller }, errors }) =>
      accepted(
        await rewrite(context, input, caller, (before) =>
          ok({ ...before, removedAt: before.removedAt ?? clock.now() }),
        ),
        errors,
      ),
    ),

    restoreNote: api.reflection.restoreNote.handler(
      async ({ input, context: { caller }, errors }) =>
        accepted(
          await rewrite(context, input, caller, ({ removedAt: _, ...back }) => ok(back)),
          errors,
        ),
    ),
  };
}

function rewrite<R extends string>(
  context: World,
  input: SessionAddress & { readonly note: NoteId },
  caller: Caller,
  rule: (note: Note, inside: Noted) => Result<Note, R>,
) {
  const rewritten = (inside: Noted): Result<readonly Write[], R | "not-found"> => {
    const stored = inside.notes.find(({ value }) => value.id === input.note);
    if (!stored) return refuse("not-found");
    const next = rule(stored.value, inside);
    if (!next.ok) return next;
    if (same(next.value, stored.value)) return ok([]);
    return ok([noteKind.replace(stored, next.value, keptFor(next.value))]);
  };
  return changeNotes(context, input, caller, rewritten);
}

interface Noted extends Inside {
  readonly session: Session | undefined;
  readonly notes: readonly Stored<Note>[];
}

function readNoted(id: SessionId): Read<Noted> {
  return async (stores, address) => {
    const inside = await readInside(stores, address);
    if (!inside) return undefined;
    const recent = inside.sessions.find(({ value }) => value.id === id)?.value;
    const session = recent ?? (await pastSessionAt(stores, address, id));
    const noted = session?.state === "live" || session?.state === "closed";
    if (!noted) return { ...inside, session: undefined, notes: [] };
    return { ...inside, session, notes: await notesOf(stores, { ...address, session: id }) };
  };
}

/** A change of a session's notes, and of the post that tells how many there are. */
function changeNotes<R extends string>(
  context: World,
  address: SessionAddress,
  caller: Caller,
  rule: (inside: Noted) => Result<readonly Write[], R>,
) {
  const decide = (inside: Noted): Result<Change<Done>, R | "not-found"> => {
    if (!inside.session) return refuse("not-found");
    const writes = rule(inside);
    if (!writes.ok) return writes;
    if (writes.value.length === 0) return ok({ value: {} });
    const occasion = `note|${context.freshId()}`;
    const keep = keepPromptJob(address, address.session, occasion, context.clock.now());
    return ok({ writes: [...writes.value, keep], value: {} });
  };
  return changeRead(readNoted(address.session), context, address, asMember(caller, decide));
}
