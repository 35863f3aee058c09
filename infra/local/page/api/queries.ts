import { queryOptions } from "@tanstack/react-query";
import type { ClockView } from "../../teams/clock-view.ts";
import type {
  CalendarEntry,
  ConversationView,
  FeedLineView,
  MailboxSettingsView,
  Places,
  World,
} from "../../teams/host-api.ts";
import { askHost, mine } from "./ask-host.ts";

export const worldQuery = queryOptions({
  queryKey: ["world"],
  queryFn: () => askHost<World>("GET", "world"),
  staleTime: Number.POSITIVE_INFINITY,
});

export const clockQuery = queryOptions({
  queryKey: ["clock"],
  queryFn: () => askHost<ClockView>("GET", "clock"),
});

export const placesQuery = (me: string) =>
  queryOptions({
    queryKey: ["places", me],
    queryFn: () => askHost<Places>("GET", mine(me, "places")),
  });

export const conversationQuery = (me: string, conversation: string) =>
  queryOptions({
    queryKey: ["conversation", me, conversation],
    queryFn: () => askHost<ConversationView>("GET", mine(me, "conversations", conversation)),
  });

export const feedQuery = (me: string) =>
  queryOptions({
    queryKey: ["feed", me],
    queryFn: async () =>
      (await askHost<{ readonly lines: readonly FeedLineView[] }>("GET", mine(me, "feed"))).lines,
  });

export const settingsQuery = (me: string) =>
  queryOptions({
    queryKey: ["calendar", me, "settings"],
    queryFn: () => askHost<MailboxSettingsView>("GET", mine(me, "calendar", "settings")),
  });

/** `of`: one's own, or the mailbox that the sessions' events lie in. */
export const calendarQuery = (me: string, of: "mine" | "sessions", from: string, until: string) =>
  queryOptions({
    queryKey: ["calendar", me, of, from, until],
    queryFn: async () => {
      const span = new URLSearchParams({ of, from, until });
      const path = `${mine(me, "calendar")}?${span}`;
      return (await askHost<{ readonly events: readonly CalendarEntry[] }>("GET", path)).events;
    },
  });
