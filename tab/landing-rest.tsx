import { Suspense } from "react";
import type { CirclePage } from "../shared/contract/circle-page.ts";
import { CharterAsked } from "./circle/charter-asked.tsx";
import { Guests } from "./circle/guests.tsx";
import { SeasonOver } from "./circle/season-over.tsx";
import { Pulses } from "./reflection/pulses.tsx";
import { Turns } from "./rotation/turns.tsx";
import { LastSession } from "./schedule/last-session.tsx";
import { Shelf } from "./shelf/shelf.tsx";
import { lazyPart } from "./ui/lazy-part.ts";

const DatesAfter = lazyPart(
  async () => (await import("./schedule/ahead/dates-after.tsx")).DatesAfter,
);
const RungOffer = lazyPart(async () => (await import("./circle/health/rung-offer.tsx")).RungOffer);
const Unreached = lazyPart(async () => (await import("./circle/unreached.tsx")).Unreached);
const WrittenNow = lazyPart(
  async () => (await import("./agenda/written/written-now.tsx")).WrittenNow,
);

/** What stands below the agenda. */
export function Below({ page }: { readonly page: CirclePage }) {
  return (
    <>
      {page.written && (
        <Suspense>
          <WrittenNow page={page} />
        </Suspense>
      )}
      {page.regular && (
        <Suspense>
          <DatesAfter page={page} />
        </Suspense>
      )}
      <LastSession page={page} />
    </>
  );
}

/** What stands beside it, or below that where the page is narrow: first what waits for everyone's word. */
export function Beside({ page }: { readonly page: CirclePage }) {
  return (
    <>
      {page.rung && page.me.standing === "joined" && (
        <Suspense>
          <RungOffer page={page} rung={page.rung} />
        </Suspense>
      )}
      {(page.me.unreachedSince || page.me.othersUnreached) && (
        <Suspense>
          <Unreached me={page.me} />
        </Suspense>
      )}
      <CharterAsked page={page} />
      <SeasonOver page={page} />
      <Turns page={page} picture />
      <Shelf page={page} />
      <Guests page={page} />
      <Pulses page={page} />
    </>
  );
}

/** What the panel beside a meeting shows below the agenda. */
export function BelowInPanel({ page }: { readonly page: CirclePage }) {
  return (
    <>
      <Turns page={page} picture={false} />
      <LastSession page={page} />
    </>
  );
}
