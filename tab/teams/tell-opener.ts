import { app, authentication } from "@microsoft/teams-js";
import { within } from "./within.ts";

/**
 * In a window that Teams opened for a tab: says how it ended, whereupon Teams closes the window.
 * @param origins further origins that may be Teams, besides Microsoft's own
 * @throws when no Teams has opened this window, or it does not answer
 */
export async function tellOpener(origins: readonly string[], outcome: string): Promise<void> {
  await within(app.initialize([...origins]));
  if (outcome === "given") authentication.notifySuccess(outcome);
  else authentication.notifyFailure(outcome);
}
