import { findIana } from "windows-iana";
import type { StoredState } from "../stored-state.ts";
import { badRequest } from "./graph-refusal.ts";
import type { GraphState } from "./graph-state.ts";
import { type Mailbox, needMailbox } from "./mailboxes.ts";
import type { World } from "./operation.ts";

type Settings = Pick<World, "asSet" | "settingsOf" | "changeSettings">;

/** What people set in their mailboxes, over how this world began. */
export function mailboxSettings(
  { current, change }: StoredState<GraphState>,
  changed: (owner: string) => void,
): Settings {
  const asSet = (mailbox: Mailbox): Mailbox => {
    const { zoneSpelling = mailbox.zoneSpelling, hours = mailbox.hours } =
      current.mailboxes?.[mailbox.id] ?? {};
    return { ...mailbox, zoneSpelling, hours };
  };
  return {
    asSet,
    settingsOf(owner) {
      const { zoneSpelling, hours } = asSet(needMailbox(owner));
      return { zone: findIana(zoneSpelling)[0] ?? zoneSpelling, hours };
    },
    changeSettings(owner, { zone, hours }) {
      const { id } = needMailbox(owner);
      if (zone !== undefined && !isZone(zone)) throw badRequest(`There is no zone '${zone}'.`);
      change((state) => {
        const before = state.mailboxes?.[id];
        const next = { ...before, ...(zone && { zoneSpelling: zone }), ...(hours && { hours }) };
        state.mailboxes = { ...state.mailboxes, [id]: next };
      });
      changed(id);
    },
  };
}

function isZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat("en", { timeZone: findIana(name)[0] ?? name });
    return true;
  } catch {
    return false;
  }
}
