import making from "./en/making.json" with { type: "json" };
import mine from "./en/mine.json" with { type: "json" };
import rotation from "./en/rotation.json" with { type: "json" };
import { firstWords } from "./first-words.ts";

export const english = { ...firstWords, making, mine, rotation };
