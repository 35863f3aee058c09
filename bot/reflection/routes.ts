import { promptAfter } from "../../shared/reflection/prompt.ts";
import { questionsAfter } from "../../shared/reflection/pulse.ts";
import { accepted, api } from "../ports/api.ts";
import type { Context } from "../ports/context.ts";
import { balanceRoutes } from "./balance/routes.ts";
import { begunSession, sessionOfMember } from "./held/documents.ts";
import { readEntry } from "./journal/documents.ts";
import { journalRoutes, keepEntry, share } from "./journal/routes.ts";
import { kindRoutes } from "./kind/routes.ts";
import { answerPulse, pulseIsOpen } from "./pulse/routes.ts";
import { answersShared } from "./shared/documents.ts";
import { skillsRoutes } from "./skills/routes.ts";
import { summaryRoutes } from "./summary/routes.ts";
import { wallRoutes } from "./wall/routes.ts";

type World = Pick<Context, "documents" | "directory" | "seal" | "clock" | "freshId">;

/** Looking back on a session from the tab. */
export function reflectionRoutes(context: World) {
  return {
    ...journalRoutes(context),
    ...kindRoutes(context),
    ...wallRoutes(context),
    ...summaryRoutes(context),
    ...balanceRoutes(context),
    ...skillsRoutes(context),
    mine: api.reflection.mine.handler(async ({ input, context: { caller }, errors }) => {
      const found = accepted(await begunSession(context, caller, input), errors);
      const over = found.held.state === "closed";
      const entry = await readEntry(context, caller, input);
      return {
        prompt: entry?.prompt ?? promptAfter(found.held.number),
        text: entry?.text ?? "",
        ...(entry?.shared && { shared: entry.shared }),
        questions: over ? [...questionsAfter(found.held.number)] : [],
        pulse: over && pulseIsOpen(context, found) ? ("open" as const) : ("closed" as const),
      };
    }),
    write: api.reflection.write.handler(async ({ input, context: { caller }, errors }) =>
      accepted(await keepEntry(context, caller, input, input.text), errors),
    ),
    share: api.reflection.share.handler(async ({ input, context: { caller }, errors }) =>
      accepted(await share(context, caller, input, input.text), errors),
    ),
    shared: api.reflection.shared.handler(async ({ input, context: { caller }, errors }) => {
      accepted(await sessionOfMember(context, caller, input), errors);
      return { answers: await answersShared(context, input) };
    }),
    pulse: api.reflection.pulse.handler(async ({ input, context: { caller }, errors }) =>
      accepted(await answerPulse(context, caller, input, input), errors),
    ),
  };
}
