import type { MemberView } from "../../shared/contract/circle-page.ts";
import type { TurnReason } from "../../shared/rotation/turn.ts";
import type { LaterKey, Say } from "../../shared/words/key.ts";
import type { Time } from "../time/time.ts";
import { nameOf } from "../ui/names.ts";

/** Why it is someone's turn, as a sentence. */
export function reasonWords(
  say: Say<LaterKey>,
  time: Time,
  reason: TurnReason,
  members: readonly MemberView[],
): string {
  switch (reason.kind) {
    case "longest-since":
      return say("rotation:tab.longestSince", { day: time.day(reason.lastLed) });
    case "balance":
      return reason.lastLed
        ? say("rotation:tab.balanceSince", { day: time.day(reason.lastLed) })
        : say("rotation:tab.balance");
    case "owed":
      return say("rotation:tab.owed");
    case "never-led":
      return say("rotation:tab.neverLed");
    case "only-one":
      return say("rotation:tab.onlyOne");
    case "swapped": {
      const { with: other, lastLed } = reason;
      const name = nameOf(members, other);
      return lastLed
        ? say("rotation:tab.swappedSince", { name, day: time.day(lastLed) })
        : say("rotation:tab.swapped", { name });
    }
  }
}
