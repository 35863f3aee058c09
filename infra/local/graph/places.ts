import { randomBytes, randomUUID } from "node:crypto";
import { channels, chat, rosterOf, team } from "../organisation/places.ts";
import type { StoredState } from "../stored-state.ts";
import { chatOf } from "./calendars.ts";
import type { GraphState } from "./graph-state.ts";
import type { GraphWorld } from "./graph-world.ts";
import type { Happening, MeetingChat } from "./happening.ts";

type Places = Rosters & Apps & Tabs;
type Rosters = Pick<GraphWorld, "meetingChats" | "rosterOf" | "join" | "leave">;
type Apps = Pick<GraphWorld, "hasApp" | "addApp" | "removeApp">;
type Tabs = Pick<GraphWorld, "tabsOf" | "addTab" | "changeTab" | "removeTab">;
type Tell = (happening: Happening) => void;

/** Teams, channels and chats: who is in them, and where the app and its tabs have been added. */
export function places(stored: StoredState<GraphState>, tell: Tell): Places {
  return { ...rosters(stored, tell), ...apps(stored, tell), ...tabs(stored, tell) };
}

/** Whether Graph's /chats knows it: channels are no chats. */
export function isChat(place: string, meetings: readonly MeetingChat[]): boolean {
  return place === chat.id || meetings.some(({ id }) => id === place);
}

function rosters({ current, change }: StoredState<GraphState>, tell: Tell): Rosters {
  const meetingChats = (): readonly MeetingChat[] =>
    current.events.flatMap((event) => chatOf(event) ?? []);
  const invented = (place: string) =>
    place === team.id
      ? team.members
      : (rosterOf(place) ?? meetingChats().find(({ id }) => id === place)?.members);
  const now = (place: string) => current.rosters[rosterKey(place)] ?? invented(rosterKey(place));
  const become = (place: string, members: readonly string[]) =>
    change((state) => {
      state.rosters[rosterKey(place)] = members;
    });
  return {
    meetingChats,
    rosterOf: now,
    join(place, person) {
      const members = now(place);
      if (members === undefined || members.includes(person)) return;
      become(place, [...members, person]);
      tell({ kind: "joined", place, person });
    },
    leave(place, person) {
      const members = now(place);
      if (!members?.includes(person)) return;
      become(
        place,
        members.filter((member) => member !== person),
      );
      tell({ kind: "left", place, person });
    },
  };
}

/** A standard channel's people are the team's. */
function rosterKey(place: string): string {
  const standard = channels.some(({ id, membership }) => id === place && membership === "standard");
  return standard ? team.id : place;
}

function apps({ current, change }: StoredState<GraphState>, tell: Tell): Apps {
  return {
    hasApp: (place) => current.apps[place] !== undefined,
    addApp(place, by) {
      if (current.apps[place] !== undefined) return;
      change((state) => {
        state.apps[place] = Buffer.from(`${place}##${randomUUID()}`).toString("base64");
      });
      tell({ kind: "app-added", place, by });
    },
    removeApp(place, by) {
      if (current.apps[place] === undefined) return;
      change((state) => {
        delete state.apps[place];
        for (const thread of threadsOf(place)) delete state.tabs[thread];
      });
      tell({ kind: "app-removed", place, by });
    },
  };
}

/** A team's tabs stand in its channels. */
function threadsOf(place: string): readonly string[] {
  return place === team.id ? channels.map(({ id }) => id) : [place];
}

function tabs({ current, change }: StoredState<GraphState>, tell: Tell): Tabs {
  const tabsOf = (place: string) => current.tabs[place] ?? [];
  return {
    tabsOf,
    addTab(place, facts) {
      const tab = { ...facts, id: randomBytes(16).toString("hex") };
      change((state) => {
        state.tabs[place] = [...tabsOf(place), tab];
      });
      tell({ kind: "tab-added", place, tab });
      return tab;
    },
    changeTab(place, id, facts) {
      if (!tabsOf(place).some((tab) => tab.id === id)) return undefined;
      const changed = { ...facts, id };
      change((state) => {
        state.tabs[place] = tabsOf(place).map((tab) => (tab.id === id ? changed : tab));
      });
      tell({ kind: "tab-changed", place, id });
      return changed;
    },
    removeTab(place, id) {
      change((state) => {
        state.tabs[place] = tabsOf(place).filter((tab) => tab.id !== id);
      });
      tell({ kind: "tab-removed", place, id });
    },
  };
}
