import { oc } from "@orpc/contract";
import { z } from "zod";
import { skillMap } from "../reflection/skill-map.ts";

/** A map of one's own skills. Part of the word reflection. */
export const skillsContract = {
  skills: oc.output(z.object({ skills: skillMap, edition: z.int().min(0) })),
  /** As a whole, from the edition one has seen; refused where another device of one's own was faster. */
  keepSkills: oc
    .input(z.object({ skills: skillMap, edition: z.int().min(0) }))
    .output(z.object({}))
    .errors({ "changed-on-another-device": { status: 409 } }),
};
