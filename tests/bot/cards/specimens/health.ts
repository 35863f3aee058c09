import { ownRungCard, rungCard } from "../../../../bot/circle/health/cards.ts";
import { say } from "../../../../bot/kit/say.ts";
import type { Circle } from "../../../../shared/circle/circle.ts";
import { type Rung, rungName } from "../../../../shared/circle/circle-health.ts";
import type { Specimens } from "../specimen.ts";
import { circle, link, someDay } from "./setting.ts";

const about = (name: Rung["name"], answer?: Rung["answer"], over = false) => {
  const rung: Rung = { name, at: someDay, points: 45, ...(answer && { answer }) };
  const spell = { rungs: [rung], ...(over && { overAt: someDay }) };
  const offered: Circle = { ...circle, health: { dates: [], spell } };
  return { circle: offered, rung, open: link, times: link };
};

export const healthSpecimens: Specimens = {
  rungCard: [
    ...rungName.options.map((name) => ({
      shows: `offers ${name}`,
      draw: (language: Parameters<typeof say>[0]) => rungCard(say(language), about(name)),
    })),
    {
      shows: "not now",
      draw: (language) => rungCard(say(language), about("shorter", "not-now")),
    },
    {
      shows: "no longer waits",
      draw: (language) => rungCard(say(language), about("shorter", undefined, true)),
    },
  ],
  ownRungCard: [
    ...rungName.options.map((name) => ({
      shows: `asks ${name}`,
      draw: (language: Parameters<typeof say>[0]) => ownRungCard(say(language), about(name)),
    })),
    ...rungName.options.map((name) => ({
      shows: `has ${name}`,
      draw: (language: Parameters<typeof say>[0]) => ownRungCard(say(language), about(name, "yes")),
    })),
  ],
};
