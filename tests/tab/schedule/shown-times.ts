import { implement } from "@orpc/server";
import { screen, within } from "@testing-library/react";
import { contract } from "../../../shared/contract/contract.ts";
import type { Proposal } from "../../../shared/contract/schedule.ts";
import { instant, type ZoneName } from "../../../shared/time/instant.ts";
import { aCirclePage, aSessionView } from "../../builders/circle-page.ts";
import { personCalled } from "../../builders/ids.ts";
import { showTab } from "../show.tsx";
import { triedInVain } from "./tried-in-vain.ts";

export const os = implement(contract).schedule;
export const [ada, bo, cy] = ["ada", "bo", "cy"].map(personCalled) as never as [
  never,
  never,
  never,
];

export const aProposal = (startsAt: string, over: Partial<Proposal> = {}): Proposal => ({
  startsAt: instant(startsAt),
  minutes: 45,
  coming: [ada, bo, cy],
  missing: [],
  outside: [],
  because: "fewest-absent",
  ...over,
});
export const three = [
  aProposal("2026-11-24T14:00:00Z"),
  aProposal("2026-11-25T14:00:00Z", { coming: [ada, bo], missing: [{ person: cy, why: "busy" }] }),
  aProposal("2026-11-26T21:00:00Z", { coming: [ada, cy], missing: [{ person: bo, why: "night" }] }),
];

type ProposeRefusal = keyof (typeof contract)["schedule"]["propose"]["~orpc"]["errorMap"];
type BookRefusal = keyof (typeof contract)["schedule"]["book"]["~orpc"]["errorMap"];
interface Calendars {
  readonly proposals?: readonly Proposal[];
  readonly unknown?: readonly never[];
  /** Of Bo, one after the other. */
  readonly zones?: readonly string[];
  readonly refused?: ProposeRefusal;
  readonly notBooked?: BookRefusal;
}

export async function showTimes({
  proposals = three,
  unknown = [],
  zones: names = ["America/New_York"],
  refused,
  notBooked,
}: Calendars = {}) {
  const booked: object[] = [];
  const { next: _, ...page } = aCirclePage({ past: [aSessionView({ state: "closed" })] });
  const shown = await showTab(page, {
    path: "/times",
    over: (router) => ({
      ...router,
      schedule: {
        ...router.schedule,
        propose: os.propose.handler(({ errors }) => {
          if (refused) throw errors[refused]();
          const zones = names.map((zone) => ({ person: bo, zone: zone as ZoneName }));
          return { proposals: [...proposals], unknown: [...unknown], zones };
        }),
        book: os.book.handler(async ({ input, errors }) => {
          const { startsAt } = input;
          booked.push(input);
          if (notBooked) {
            await triedInVain(shown.circle, aSessionView({ startsAt, booking: "asked" }));
            throw errors[notBooked]();
          }
          const next = aSessionView({ startsAt });
          shown.circle.change(() => ({ next }));
          return { session: next.session, booking: "booked" as const };
        }),
      },
    }),
  });
  return { ...shown, booked };
}

export const choices = async () => {
  const [button] = await screen.findAllByRole("button", { name: /^Book/ });
  return within(button?.closest("ol") as HTMLElement).getAllByRole("listitem");
};
