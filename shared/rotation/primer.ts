import type { Session } from "../schedule/session.ts";

/** What a facilitator can get ready with in three minutes: keys of the catalogue. */
export const primers = ["listening", "feedback", "conflict"] as const;
export type Primer = (typeof primers)[number];

/** Another one each session, so that nobody reads the same again soon; before a reset the one about conflict. */
export function primerFor({ number, reset }: Pick<Session, "number" | "reset">): Primer {
  return reset ? "conflict" : (primers[(number - 1) % primers.length] ?? "listening");
}
