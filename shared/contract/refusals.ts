import { z } from "zod";
import { personId } from "../kernel/ids.ts";

/**
 * Refusals that many procedures share, with their HTTP status.
 * `not-found` is also what a stranger gets, whatever exists.
 */
export const notFound = { "not-found": { status: 404 } } as const;

/** Someone else was faster, several times over; try again. */
export const busy = { busy: { status: 409 } } as const;

/** Someone edited meanwhile: who, so that words can say it. */
export const changedMeanwhile = {
  "changed-meanwhile": {
    status: 409,
    data: z.object({ by: personId, name: z.string() }),
  },
} as const;

/** The circle keeps nothing of what its people say. */
export const nothingKept = { "nothing-kept": { status: 409 } } as const;

export const inCircle = { ...notFound, ...busy } as const;
