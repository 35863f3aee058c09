import type { Card } from "../../../bot/kit/card.ts";
import type { Language } from "../../../shared/kernel/language.ts";

/** A card as someone sees it. */
export interface Specimen {
  /** What is particular about it: "live", "with three asks". */
  readonly shows: string;
  /** Its lines may be more than eight, and why. */
  readonly longer?: { readonly lines: number; readonly because: string };
  readonly draw: (language: Language) => Card;
}

/** By the name of the function that makes it. */
export type Specimens = Readonly<Record<string, readonly Specimen[]>>;
