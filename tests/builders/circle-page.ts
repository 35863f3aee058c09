import type {
  AskView,
  CirclePage,
  MemberView,
  ResourceView,
  SessionView,
} from "../../shared/contract/circle-page.ts";
import { type CalendarDate, instant, type ZoneName } from "../../shared/time/instant.ts";
import {
  askCalled,
  channelCalled,
  circleCalled,
  personCalled,
  resourceCalled,
  sessionCalled,
  tenantCalled,
} from "./ids.ts";

export const aMemberView = (name: string, over: Partial<MemberView> = {}): MemberView => ({
  person: personCalled(name.toLowerCase()),
  name,
  standing: "joined",
  guest: false,
  offer: "",
  wish: "",
  zone: "Europe/Berlin" as ZoneName,
  ...over,
});

/** Booked by Ada, who leads it too: Tuesday 24 November 2026, 15:00 in Berlin. */
export const aSessionView = (over: Partial<SessionView> = {}): SessionView => ({
  session: sessionCalled("first"),
  number: 1,
  startsAt: instant("2026-11-24T14:00:00Z"),
  minutes: 45,
  state: "planned",
  booking: "booked",
  bookedBy: personCalled("ada"),
  joinUrl: "https://teams.example/join/first",
  meetingApp: "added",
  facilitator: personCalled("ada"),
  away: [],
  present: [],
  ...over,
});

export const anAskView = (text: string, over: Partial<AskView> = {}): AskView => ({
  ask: askCalled(text),
  by: personCalled("bo"),
  text,
  mode: "listening",
  edition: 1,
  ...over,
});

export const aResourceView = (title: string, over: Partial<ResourceView> = {}): ResourceView => ({
  resource: resourceCalled(title),
  by: personCalled("cy"),
  title,
  why: "",
  edition: 1,
  addedAt: instant("2026-11-10T09:00:00Z"),
  askedFrom: instant("2027-05-11T09:00:00Z"),
  ...over,
});

/** Ada's view of the river circle: Ada, Bo and Cy have joined, the first session is booked, nothing is asked. */
export const aCirclePage = (over: Partial<CirclePage> = {}): CirclePage => ({
  circle: { tenant: tenantCalled("contoso"), circle: circleCalled("river") },
  home: channelCalled("river"),
  name: "River circle",
  purpose: "Leading for the first time",
  rhythm: { every: "fortnightly", minutes: 45 },
  edition: 1,
  lookFrom: "2026-11-23" as CalendarDate,
  reportingLine: false,
  members: ["Ada", "Bo", "Cy"].map((name) => aMemberView(name)),
  asking: [],
  next: aSessionView(),
  past: [],
  turns: ["ada", "bo", "cy"].map((name) => ({
    person: personCalled(name),
    reason: { kind: "never-led" as const },
    takers: ["ada", "bo", "cy"].filter((other) => other !== name).map(personCalled),
  })),
  turnRequests: [],
  newcomers: [],
  agenda: {
    minutes: 45,
    segments: [
      { kind: "check-in", minutes: 5 },
      { kind: "round", minutes: 34 },
      { kind: "promises", minutes: 6 },
    ],
    waiting: [],
  },
  shelf: [],
  pulses: [],
  booking: { calendar: "service", joined: 3, needed: 3 },
  me: { person: personCalled("ada"), standing: "joined" },
  version: 1,
  now: instant("2026-11-23T09:00:00Z"),
  ...over,
});

/** An agenda of these asks, twelve minutes each. */
export const anAgendaOf = (...asks: readonly AskView[]): CirclePage["agenda"] => ({
  minutes: 45,
  segments: [
    { kind: "check-in", minutes: 5 },
    ...asks.map((ask) => ({ kind: "ask" as const, minutes: 12, ask })),
    { kind: "promises", minutes: 6 },
  ],
  waiting: [],
});
