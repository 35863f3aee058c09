import type { Turn } from "../../bot/ports/action.ts";
import type { Instant } from "../../shared/time/instant.ts";
import { channelCalled, personCalled, tenantCalled } from "./ids.ts";

/** Someone presses a button of a card, in English and in the circle's channel if nothing else is said. */
export const aTurn = (name: string, now: Instant, over: Partial<Turn> = {}): Turn => {
  const tenant = tenantCalled("contoso");
  return {
    caller: { tenant, person: personCalled(name), name },
    language: "en",
    tenant,
    conversation: channelCalled("river"),
    now,
    ...over,
  };
};
