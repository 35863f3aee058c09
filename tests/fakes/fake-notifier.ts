import type { Place } from "../../bot/ports/directory.ts";
import type { Notice, Notifier } from "../../bot/ports/notifier.ts";
import type { PersonId } from "../../shared/kernel/ids.ts";
import { ok, refuse } from "../../shared/kernel/result.ts";

export interface Noticed {
  readonly place: Place;
  readonly to: PersonId;
  readonly notice: Notice;
  readonly once: string;
}

/** Keeps the lines of everyone's feed, one for each occasion. `feeds.open` lets them through; closed at the beginning. */
export function fakeNotifier(open = false) {
  const feeds = { open };
  const noticed: Noticed[] = [];
  const notifier: Notifier = {
    async notify(place, to, notice, once) {
      if (!feeds.open) return refuse("closed");
      const earlier = noticed.findIndex((each) => each.to === to && each.once === once);
      noticed.splice(earlier < 0 ? noticed.length : earlier, 1, { place, to, notice, once });
      return ok(null);
    },
  };
  return { ...notifier, feeds, noticed };
}
