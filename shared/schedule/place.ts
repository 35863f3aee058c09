import { z } from "zod";

/** A room as people call it: what is written where they look for it. */
const roomName = z.string().trim().min(1).max(120);

/** Where a session is: in Teams, in a room, or in both at once. */
export const place = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("teams") }),
  z.object({ kind: z.literal("room"), room: roomName }),
  z.object({ kind: z.literal("hybrid"), room: roomName }),
]);
export type Place = z.infer<typeof place>;

const inTeams: Place = { kind: "teams" };

/** Where a session is: at a place of its own, or where its circle usually meets. */
export function placeOf(
  circle: { readonly place?: Place | undefined },
  session: { readonly place?: Place | undefined },
): Place {
  return session.place ?? usualPlace(circle);
}

export function usualPlace(circle: { readonly place?: Place | undefined }): Place {
  return circle.place ?? inTeams;
}

/** The room where people are, if any are in one. */
export function roomOf(where: Place): string | undefined {
  return where.kind === "teams" ? undefined : where.room;
}

export function samePlace(a: Place, b: Place): boolean {
  return a.kind === b.kind && roomOf(a) === roomOf(b);
}
