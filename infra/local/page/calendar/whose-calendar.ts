import { createContext, useContext } from "react";
import { mine } from "../api/ask-host.ts";
import { useSession } from "../shell/session.ts";

/** One's own, or the mailbox that the sessions' events lie in, for whoever looks after it. */
export type WhoseCalendar = "mine" | "sessions";

export const WhoseCalendarContext = createContext<WhoseCalendar>("mine");

/** Paths below the calendar that is shown. */
export function useCalendarPath(): (...parts: readonly string[]) => string {
  const { me } = useSession();
  const whose = useContext(WhoseCalendarContext);
  const query = whose === "sessions" ? "?of=sessions" : "";
  return (...parts) => `${mine(me.id, "calendar", ...parts)}${query}`;
}
