import type { Key } from "../../shared/words/key.ts";
import type { Consent } from "../teams/host.ts";
import { ConsentNotice } from "../ui/consent-notice.tsx";
import { useSay } from "../ui/say.ts";

/** What is said after the last window, as the permission is missing still. */
const after: Readonly<Record<Consent, readonly Key[]>> = {
  given: ["schedule:tab.consentStill", "schedule:tab.consentAdmin"],
  declined: ["schedule:tab.consentDeclined", "schedule:tab.consentAdmin"],
  "needs-admin": ["schedule:tab.consentAdmin"],
  closed: ["schedule:tab.consentClosed"],
  blocked: ["schedule:tab.consentBlocked"],
  failed: ["schedule:tab.consentFailed"],
};

/** Says that the person's permission is missing, and has Microsoft ask for it. */
export function GiveConsent({
  last,
  onAnswer,
}: {
  /** How the last window ended. */
  readonly last: Consent | undefined;
  readonly onAnswer: (outcome: Consent) => void;
}) {
  const say = useSay();
  const known = last === undefined ? (["schedule:tab.consentMissing"] as const) : after[last];
  return (
    <ConsentNotice
      purpose="calendar"
      known={known.map((key) => say(key)).join(" ")}
      asking={say("schedule:tab.consentAsking")}
      give={say("schedule:tab.consentGive")}
      onAnswer={onAnswer}
    />
  );
}
