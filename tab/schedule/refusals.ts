import type { Contract } from "../../shared/contract/contract.ts";
import type { Key } from "../../shared/words/key.ts";

type Schedule = Contract["schedule"];
type Refusal = keyof (Schedule["propose"]["~orpc"]["errorMap"] &
  Schedule["book"]["~orpc"]["errorMap"] &
  Schedule["shorten"]["~orpc"]["errorMap"] &
  Schedule["start"]["~orpc"]["errorMap"] &
  Schedule["attend"]["~orpc"]["errorMap"]);

/** The compiler asks for words the day the contract gains a refusal. */
export const scheduleRefusals: Readonly<Record<Refusal, Key>> = {
  "not-found": "schedule:tab.gone",
  busy: "app:tab.busy",
  "too-few-joined": "schedule:tab.tooFewJoined",
  "charter-open": "schedule:tab.charterOpen",
  "calendar-refused": "schedule:tab.calendarRefused",
  "calendar-busy": "schedule:tab.calendarBusy",
  "consent-missing": "schedule:tab.consentMissing",
  "already-planned": "schedule:tab.alreadyPlanned",
  "being-booked": "schedule:tab.beingBooked",
  "in-the-past": "schedule:tab.inThePast",
  "too-early": "schedule:tab.tooEarly",
  "too-late": "schedule:tab.tooLate",
  "has-begun": "schedule:tab.hasBegun",
};
