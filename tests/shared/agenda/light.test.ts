import { agendaInMode } from "../../../shared/agenda/agenda-in-mode.ts";
import { beginRunning } from "../../../shared/agenda/begin-running.ts";
import { planRest } from "../../../shared/agenda/plan-rest.ts";
import { later } from "../../../shared/time/instant.ts";
import { anAsk } from "../../builders/ask.ts";
import { aCircle } from "../../builders/circle.ts";
import { askCalled } from "../../builders/ids.ts";
import { aSession } from "../../builders/session.ts";

const asks = [anAsk({ order: 1 }), anAsk({ id: askCalled("talk"), order: 2 })];

describe("a light session", () => {
  it("is a check-in of all its minutes, and its asks wait", () => {
    const { segments, waiting } = agendaInMode("light", 30, asks);
    expect(segments).toEqual([{ kind: "check-in", minutes: 30 }]);
    expect(waiting).toHaveLength(2);
    expect(agendaInMode(undefined, 30, asks).segments.length).toBeGreaterThan(1);
  });

  it("stays one while it runs, whatever is asked meanwhile", () => {
    const session = aSession();
    const running = beginRunning(
      { circle: aCircle({ mode: "light" }), session },
      asks,
      session.startsAt,
    );
    const planned = planRest(running, asks, later(session.startsAt, { minutes: 10 }));
    expect(planned.segments.map(({ kind }) => kind)).toEqual(["check-in"]);
  });
});
