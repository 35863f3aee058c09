import type { Circle } from "../circle/circle.ts";
import { joinedMember } from "../circle/may.ts";
import type { SharedPart } from "../commitment/shared-part.ts";
import type { PersonId } from "../kernel/ids.ts";
import type { Session } from "../schedule/session.ts";
import { later } from "../time/instant.ts";
import type { OnWall } from "./kind-word.ts";
import { type Note, notesShown } from "./note.ts";

/** What of a session its writer has marked for the circle. */
export interface Marked {
  readonly kind: "note" | "answer" | "promise" | "win" | "thanks";
  readonly by: PersonId;
  readonly text: string;
}

/** What members have let the circle read, as it stands by now. */
export interface Readable {
  readonly notes: readonly Note[];
  readonly answers: readonly { readonly by: PersonId; readonly text: string }[];
  readonly promises: readonly (Pick<SharedPart, "commitments"> & { readonly person: PersonId })[];
  readonly wall: readonly Pick<OnWall, "by" | "to" | "text" | "at">[];
}

/** What is said on the wall until then belongs to the session before. */
const saidWithin = { days: 1 } as const;

/** Only that of a session: its notes and answers, what was promised in it, and what went onto the wall in it. */
export function markedIn(
  { id, number, startedAt, startsAt, closedAt }: Session,
  readable: Readable,
  circle: Circle,
): readonly Marked[] {
  const from = startedAt ?? startsAt;
  const until = later(closedAt ?? startsAt, saidWithin);
  const all: readonly Marked[] = [
    ...notesShown(readable.notes, circle)
      .filter(({ session }) => session === id)
      .map(({ by, text }) => ({ kind: "note" as const, by, text })),
    ...readable.promises.flatMap(({ person: by, commitments }) =>
      commitments
        .filter(({ session, outcome }) => session === number && outcome === undefined)
        .map(({ text }) => ({ kind: "promise" as const, by, text })),
    ),
    ...readable.wall
      .filter(({ at }) => from <= at && at < until)
      .map(({ by, to, text }) => ({ kind: to ? ("thanks" as const) : ("win" as const), by, text })),
    ...readable.answers.map(({ by, text }) => ({ kind: "answer" as const, by, text })),
  ];
  return all.filter(({ by }) => joinedMember(circle, by));
}
