import type { Language } from "../../../shared/kernel/language.ts";
import type { Instant } from "../../../shared/time/instant.ts";
import type { Caller } from "../../ports/caller.ts";
import type { Write } from "../../ports/documents.ts";
import { jobWrite } from "../../ports/job.ts";

export const sendHelp = "circle.send-help";

/** Has whom to turn to sent to one person, once a minute however often they tap. Kept nowhere once it is sent. */
export function sendHelpJob(
  { tenant, person }: Pick<Caller, "tenant" | "person">,
  language: Language,
  now: Instant,
): Write {
  return jobWrite(sendHelp, now.slice(0, 16), now, { tenant, person, language });
}
