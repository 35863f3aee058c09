import type { Circle } from "../../../shared/circle/circle.ts";
import type { Rung } from "../../../shared/circle/circle-health.ts";
import type { HowItIs } from "../../../shared/circle/how-it-is.ts";
import { openRung, rungsOf } from "../../../shared/circle/ladder.ts";
import { pauseWeeks } from "../../../shared/circle/pause-weeks.ts";
import type { CirclePage } from "../../../shared/contract/circle-page.ts";
import type { HealthView, RungView } from "../../../shared/contract/health.ts";
import type { Context } from "../../ports/context.ts";

/** How a circle is doing, and what it was last offered: dates and counts. */
export function healthView(circle: Circle, is: HowItIs): HealthView {
  const last = rungsOf(circle).at(-1);
  const rung = last ? { rung: rungView(circle, last) } : {};
  if (is.state !== "counted")
    return { state: is.state, points: 0, level: "green", why: [], ...rung };
  const { points, level, why } = is.health;
  return { state: "counted", points, level, why: [...why], ...rung };
}

/** The offer that waits for an answer, on the circle's page. */
export function rungOnPage(circle: Circle): Pick<CirclePage, "rung"> {
  const open = openRung(circle);
  return open ? { rung: rungView(circle, open) } : {};
}

function rungView(circle: Circle, { name, at, answer }: Rung): RungView {
  const weeks = pauseWeeks(circle);
  return { name, at, ...(answer && { answer }), weeks, regular: circle.slot !== undefined };
}

/** What the card of an offer is made of. */
export function rungOnCard({ links }: Pick<Context, "links">, circle: Circle, rung: Rung) {
  const open = links.circle(circle.home, "health");
  return {
    circle,
    rung,
    open,
    times: links.circle(circle.home, circle.slot ? "dates/slot" : "times"),
  };
}
