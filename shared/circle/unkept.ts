import { z } from "zod";
import { personId } from "../kernel/ids.ts";
import { instantText } from "../time/instant.ts";

/** Nothing of what people say in a circle is kept: since when, by whose hand, and since when what was there before is gone. */
export const unkept = z.object({
  since: instantText,
  by: personId,
  emptied: instantText.optional(),
});
export type Unkept = z.infer<typeof unkept>;
