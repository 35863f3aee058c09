import { accepted, api } from "../../ports/api.ts";
import type { Context } from "../../ports/context.ts";
import { keepSkills, readSkills } from "./documents.ts";

/** A map of one's own skills, for oneself. */
export function skillsRoutes(context: Pick<Context, "documents" | "freshId">) {
  return {
    skills: api.reflection.skills.handler(async ({ context: { caller } }) => {
      const kept = await readSkills(context, caller);
      return kept?.value ?? { skills: [], edition: 0 };
    }),
    keepSkills: api.reflection.keepSkills.handler(async ({ input, context: { caller }, errors }) =>
      accepted(await keepSkills(context, caller, input.skills, input.edition), errors),
    ),
  };
}
