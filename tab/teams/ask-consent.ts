import { type app, authentication } from "@microsoft/teams-js";
import {
  type ConsentOutcome,
  type ConsentPurpose,
  consentPath,
} from "../../shared/contract/consent.ts";
import type { Consent } from "./host.ts";
import { within } from "./within.ts";

/** Somebody may have to sign in, find their telephone, and read. */
const longestMilliseconds = 10 * 60_000;

/**
 * Has Teams open a window in which Microsoft asks the person for their consent. Needs a tap just before, else browsers open
 * no window.
 * Source: https://learn.microsoft.com/microsoftteams/platform/tabs/how-to/authentication/auth-flow-tab
 */
export async function askConsent(
  { user }: Pick<app.Context, "user">,
  purpose: ConsentPurpose = "calendar",
): Promise<Consent> {
  const url = new URL(consentPath, location.origin);
  // teams-js hands over no other; a laptop's Teams, which has no certificate for us, opens it without.
  url.protocol = "https:";
  url.searchParams.set("tenant", user?.tenant?.id ?? "");
  url.searchParams.set("for", purpose);
  if (user?.loginHint) url.searchParams.set("hint", user.loginHint);
  try {
    const asked = authentication.authenticate({ url: url.href, width: 600, height: 650 });
    await within(asked, longestMilliseconds);
    return "given";
  } catch (fault) {
    return (fault instanceof Error && reasons[fault.message]) || "failed";
  }
}

/** Teams' own words, and those of the page at the window's end. */
const reasons: Readonly<Record<string, Consent>> = {
  CancelledByUser: "closed",
  FailedToOpenWindow: "blocked",
  declined: "declined",
  "needs-admin": "needs-admin",
} satisfies Partial<Record<ConsentOutcome, Consent>> & Record<string, Consent>;
