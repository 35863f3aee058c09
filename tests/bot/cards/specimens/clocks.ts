import { say } from "../../../../bot/kit/say.ts";
import { clocksCard } from "../../../../bot/schedule/clocks/cards.ts";
import type { HourShift } from "../../../../shared/schedule/hour-shift.ts";
import { instant } from "../../../../shared/time/instant.ts";
import type { Specimen, Specimens } from "../specimen.ts";
import { circle, link } from "./setting.ts";

const [first, second] = [instant("2027-03-16T19:00:00Z"), instant("2027-03-23T13:00:00Z")];
const settled = instant("2027-03-30T19:00:00Z");
const shift: HourShift = {
  at: instant("2027-03-14T07:00:00Z"),
  tellFrom: instant("2027-02-28T07:00:00Z"),
  occurrence: "2027-03-16" as HourShift["occurrence"],
  mine: instant("2027-03-28T10:00:00Z"),
  circles: instant("2027-03-14T11:00:00Z"),
  spans: [
    { from: first, until: second, times: [first, second] },
    { from: settled, times: [settled] },
  ],
};
const specimen = (shows: string, over: Partial<HourShift>): Specimen => ({
  shows,
  draw: (language) =>
    clocksCard(say(language), { ...shift, ...over }, { circle: circle.name, link }),
});
const once = { from: first, until: first, times: [first] };

export const clocksSpecimens: Specimens = {
  clocksCard: [
    specimen("both change, in turns", {}),
    specimen("on one day", { circles: shift.mine, spans: [shift.spans[1] ?? once] }),
    specimen("mine alone, once", { circles: undefined, spans: [once, shift.spans[1] ?? once] }),
    specimen("the circle's alone", { mine: undefined, spans: [shift.spans[1] ?? once] }),
  ],
};
