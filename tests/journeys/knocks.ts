import { isContractProcedure } from "@orpc/contract";
import { people } from "../../infra/local/organisation/people.ts";
import { contract } from "../../shared/contract/contract.ts";
import { terms } from "./played-circle.ts";

const { amara, grace } = people;

/** Every procedure by its path. */
export const procedures = Object.entries(contract).flatMap(([word, routes]) =>
  Object.entries(routes).flatMap(([name, procedure]) =>
    isContractProcedure(procedure) ? [`${word}/${name}`] : [],
  ),
);
/** What is one's own wherever one is: it addresses no circle and no conversation. */
const ownOnly = [
  "circle/mine",
  "reflection/journal",
  "agenda/mine",
  "reflection/kindMine",
  "reflection/balance",
  "rotation/myLed",
  "schedule/calendarAddress",
  "schedule/makeCalendarAddress",
  "schedule/endCalendarAddress",
  "schedule/keepCalendarAddress",
  "reflection/skills",
  "reflection/keepSkills",
  "commitment/mine",
];
/** What is the same for everyone in the organisation, and tells of no circle. */
const everyones = ["circle/help"];
export const addressesNothing = [...ownOnly, ...everyones];

/** What is there to be asked about. */
type Known = Readonly<Record<string, unknown>>;

/** One body that fits every procedure: each takes from it what it knows. */
const everything = (known: Known) => ({
  ...known,
  person: grace.id,
  text: "From outside",
  mode: "advice",
  title: "From outside",
  place: { kind: "room", room: "From outside" },
  why: "",
  offer: "",
  wish: "",
  startsAt: "2027-02-01T12:00:00Z",
  minutes: 45,
  edition: 1,
  before: null,
  coming: true,
  present: true,
  kept: true,
  worth: "yes",
  got: "yes",
  protocol: "troika",
  move: "next",
  round: "roundinwriting0001",
  days: 3,
  ...{ segment: 0, step: 0, more: true, busy: true, watches: true, leads: null },
  ...{ mood: "steady", part: "round" },
  ...{ mood: "steady", part: "round" },
  ...{ occurrence: "2027-02-02", skips: true },
  ...{ rung: "shorter", at: "2027-02-01T12:00:00Z" },
  question: "question0000000001",
  introduction: "introduction000001",
  says: "yes",
  note: "note000000000000001",
  ...{ poll: "pollfromoutside001", off: true, dropped: true },
  quick: "quickask0000000001",
  closed: true,
  until: "2027-01-25",
  weeks: 12,
  week: 3,
  ending: "erase",
  number: 1,
  style: "gently",
  agrees: true,
  request: "turnrequest00000001",
  kind: "stand-in",
  answer: "yes",
  ...{ offers: true, fine: true },
  from: amara.id,
  to: grace.id,
  words: { ...terms, topics: "From outside", offLimits: "", together: "" },
  word: "kindword00000000001",
  even: "yes",
  wanted: false,
  send: true,
  stands: true,
  ...promised,
});

/** A protocol of someone's own. */
const written = {
  protocol: "protocol0000000001",
  content: {
    ...{ name: "From outside", modes: [], roles: [] },
    steps: [{ title: "From outside", how: "", floor: "all", minutes: 5 }],
  },
};

/** Where one name stands for two things. */
const besides: Readonly<Record<string, object>> = {
  "schedule/makeCalendarAddress": { edition: 0 },
  "agenda/addProtocol": written,
  "agenda/editProtocol": written,
  "agenda/removeProtocol": written,
  "agenda/restoreProtocol": written,
  "shelf/attach": { attached: true },
  "shelf/allow": { request: "resource000000000001", allowed: true },
  "schedule/answerPoll": { says: [] },
  "schedule/answerMove": { answer: "keep" },
  "schedule/move": { from: "2027-02-01T12:00:00Z", startsAt: "2027-02-02T12:00:00Z" },
  "schedule/moveBack": { from: "2027-02-01T12:00:00Z" },
  "charter/mode": { mode: "light" },
  "reflection/sayKind": { content: { kind: "win", text: "From outside" } },
  "reflection/rewordKind": { content: { kind: "win", text: "From outside" } },
  "reflection/keepSkills": { skills: [{ name: "From outside", stage: "want" }], edition: 0 },
  "reflection/answerKind": { answer: "useful" },
};

const promised = {
  commitment: "commitment000000001",
  shared: true,
  outcome: "done",
  goal: "goal000000000000001",
  steps: [],
  verdict: "still",
  content: {
    id: "commitment000000001",
    text: "From outside",
    session: 0,
    shared: true,
    madeAt: "2027-01-11T08:00:00Z",
  },
  quiet: true,
};

/** What a procedure is asked with by someone who knows of everything there is. */
export function asked(path: string, known: Known): string {
  if (addressesNothing.includes(path)) return JSON.stringify({ json: besides[path] });
  return JSON.stringify({ json: { ...everything(known), ...besides[path] } });
}
