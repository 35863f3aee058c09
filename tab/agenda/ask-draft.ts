import type { AskMode } from "../../shared/agenda/ask.ts";
import type { AskView } from "../../shared/contract/circle-page.ts";
import type { CalendarDate } from "../../shared/time/instant.ts";
import { isWebLink, withScheme } from "../ui/web-link.ts";

/** An ask as it is typed. */
export interface AskDraft {
  readonly text: string;
  readonly mode: AskMode;
  readonly link: string;
  readonly neededBy: string;
}

/** Listening is where an ask begins: advice is what is asked for, not what one gets. */
export const freshAsk: AskDraft = { text: "", mode: "listening", link: "", neededBy: "" };

export function draftOf(ask: AskView): AskDraft {
  return { text: ask.text, mode: ask.mode, link: ask.link ?? "", neededBy: ask.neededBy ?? "" };
}

export function mistakeIn(draft: AskDraft): "no-text" | "bad-link" | undefined {
  if (!draft.text.trim()) return "no-text";
  if (draft.link.trim() && !isWebLink(draft.link)) return "bad-link";
  return undefined;
}

/** What is sent: nothing for what was left empty. */
export function asSent({ text, mode, link, neededBy }: AskDraft) {
  return {
    text: text.trim(),
    mode,
    ...(link.trim() && { link: withScheme(link) }),
    ...(neededBy && { neededBy: neededBy as CalendarDate }),
  };
}
