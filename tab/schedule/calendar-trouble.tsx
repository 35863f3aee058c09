import { Suspense, useState } from "react";
import { isRefusal } from "../api/trouble.ts";
import type { Consent } from "../teams/host.ts";
import { lazily } from "../ui/lazily.ts";
import { useSay } from "../ui/say.ts";
import { Sorry } from "../ui/sorry.tsx";
import { troubleWords } from "../ui/trouble-words.ts";
import { scheduleRefusals } from "./refusals.ts";

const GiveConsent = lazily(async () => (await import("./give-consent.tsx")).GiveConsent);

/** What came of asking for consent; kept above what comes and goes with each try. */
export function useConsent() {
  const [last, setLast] = useState<Consent>();
  return { last, setLast };
}

/**
 * Why the calendars did not do what was wanted. Where the person's own permission is missing, they can give it, and it is
 * tried `again`; `onRetry` offers that for anything else.
 */
export function CalendarTrouble({
  error,
  consent: { last, setLast },
  again,
  onRetry,
}: {
  readonly error: unknown;
  readonly consent: ReturnType<typeof useConsent>;
  readonly again: () => void;
  readonly onRetry?: () => void;
}) {
  const say = useSay();
  if (!error) return undefined;
  const words = troubleWords(say, error, scheduleRefusals);
  if (!isRefusal(error, "consent-missing")) return <Sorry words={words} onRetry={onRetry} />;
  const answered = (outcome: Consent) => {
    setLast(outcome);
    // Where Teams lost sight of the window, it calls a window that ended well a closed one.
    if (outcome === "given" || outcome === "closed") again();
  };
  return (
    <Suspense fallback={<Sorry words={words} />}>
      <GiveConsent last={last} onAnswer={answered} />
    </Suspense>
  );
}
