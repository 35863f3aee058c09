import { ask } from "../../shared/agenda/ask.ts";
import type { AskId } from "../../shared/kernel/ids.ts";
import { kind } from "../ports/kind.ts";

export const askKind = kind("ask", ask);

export function askDocument(id: AskId): string {
  return `open|ask|${id}`;
}
