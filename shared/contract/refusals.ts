/**
 * Refusals that many procedures share, with their HTTP status.
 * `not-found` is also what a stranger gets, whatever exists.
 */
export const notFound = { "not-found": { status: 404 } } as const;

/** Someone else was faster, several times over; try again. */
const busy = { busy: { status: 409 } } as const;

export const inCircle = { ...notFound, ...busy } as const;
