import { z } from "zod";

/** What a circle can be for, each with words to start from and a question for each of its first sessions. Chosen by purpose, not by job. */
export const kitNames = ["newcomers", "managers", "change", "study", "community"] as const;
export const kitName = z.enum(kitNames);
export type KitName = z.infer<typeof kitName>;

/** Kits that have their own words on how people deal with each other; the others begin with everyone's. */
export const kitsWithManners = ["study", "community"] as const satisfies readonly KitName[];

/** Kits for what should lie nowhere: a circle is proposed to keep nothing of what its people say. */
export const kitsKeepingNothing: readonly (KitName | undefined)[] = ["community"];
