import type { Session } from "./session.ts";

/** Whether a session in this state is still to come or running: it has not ended in any way. */
export function isOpen(state: Session["state"]): state is "planned" | "live" {
  return state === "planned" || state === "live";
}
