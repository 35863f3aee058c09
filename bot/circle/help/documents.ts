import { z } from "zod";
import type { Language } from "../../../shared/kernel/language.ts";
import type { Instant } from "../../../shared/time/instant.ts";
import type { Caller } from "../../ports/caller.ts";
import type { Write } from "../../ports/documents.ts";
import { jobWrite } from "../../ports/job.ts";
import { kind } from "../../ports/kind.ts";

export const sendHelp = "circle.send-help";

const helpSent = kind("help-sent", z.object({}));
/** Seconds in which further taps are the same one; then nothing is left of it. */
const sameTap = 60;

/** Has whom to turn to sent to one person, once a minute however often they tap. Nothing of it is kept beyond that minute. */
export function sendHelpOnce(
  { tenant, person }: Pick<Caller, "tenant" | "person">,
  language: Language,
  now: Instant,
): readonly Write[] {
  return [
    helpSent.create("help-sent", {}, sameTap),
    jobWrite(sendHelp, now, now, { tenant, person, language }),
  ];
}
