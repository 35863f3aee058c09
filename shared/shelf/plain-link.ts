import { webLink } from "../agenda/ask.ts";
import { hostOf } from "./host-of.ts";

/** A web link that shows where it leads. */
export const plainLink = webLink.refine((link) => hostOf(link) !== undefined);
