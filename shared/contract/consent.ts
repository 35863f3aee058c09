/**
 * Where the window opens in which Microsoft asks a person for their consent. What they answer comes back to `/end` below
 * it, which the app's registration in Entra ID has to name.
 */
export const consentPath = "/consent";

/** For what: each has a window of its own, and asks for nothing besides. */
export const consentPurposes = ["calendar", "tasks"] as const;
export type ConsentPurpose = (typeof consentPurposes)[number];

/** What came of it, as the page at the end says it. */
export const consentOutcomes = ["given", "declined", "needs-admin", "failed"] as const;
export type ConsentOutcome = (typeof consentOutcomes)[number];

/** The tab's script in the page at the end, below the tab's folder. */
export const consentScript = "consent.js";
