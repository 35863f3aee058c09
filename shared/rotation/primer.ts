/** What a facilitator can get ready with in three minutes: keys of the catalogue. */
export const primers = ["listening", "feedback", "conflict"] as const;
export type Primer = (typeof primers)[number];

/** Another one each session, so that nobody reads the same again soon. */
export function primerFor(sessionNumber: number): Primer {
  return primers[(sessionNumber - 1) % primers.length] ?? "listening";
}
