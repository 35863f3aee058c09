import { implement } from "@orpc/server";
import { act, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { CirclePage, SessionView } from "../../../shared/contract/circle-page.ts";
import { contract } from "../../../shared/contract/contract.ts";
import { instant, later } from "../../../shared/time/instant.ts";
import { aCirclePage, aSessionView } from "../../builders/circle-page.ts";
import { personCalled } from "../../builders/ids.ts";
import { showTab } from "../show.tsx";
import { three } from "./shown-times.ts";

const os = implement(contract).schedule;
const next = aSessionView();
const [, wednesday = { startsAt: next.startsAt }] = three;

interface World {
  readonly session?: Partial<SessionView>;
  readonly page?: Partial<CirclePage>;
  readonly asks?: boolean;
  readonly refused?: keyof (typeof contract)["schedule"]["move"]["~orpc"]["errorMap"];
  readonly path?: string;
}

async function showMoves({ session = {}, page = {}, asks = false, refused, path }: World = {}) {
  const calls: [string, object][] = [];
  const called = (name: string, input: object) => {
    calls.push([name, input]);
    return {};
  };
  const shown = await showTab(aCirclePage({ next: aSessionView(session), ...page }), {
    path: path ?? `/move/${next.session}`,
    over: (router) => ({
      ...router,
      schedule: {
        ...router.schedule,
        proposeMove: os.proposeMove.handler(({ errors }) => {
          if (session.state === "live") throw errors["has-begun"]();
          const { startsAt, minutes } = next;
          const proposals = [...three].slice(1);
          return { startsAt, minutes, proposals, unknown: [], zones: [], asks };
        }),
        move: os.move.handler(({ input, errors }) => {
          called("move", input);
          if (refused) throw errors[refused]();
          if (!asks)
            shown.circle.change(() => ({ next: aSessionView({ startsAt: input.startsAt }) }));
          return { asked: asks };
        }),
        moveBack: os.moveBack.handler(({ input }) => called("moveBack", input)),
        answerMove: os.answerMove.handler(({ input }) => called("answerMove", input)),
        pause: os.pause.handler(({ input }) => called("pause", input)),
        resume: os.resume.handler(({ input }) => called("resume", input)),
        goAhead: os.goAhead.handler(({ input }) => called("goAhead", input)),
        goInWriting: os.goInWriting.handler(({ input }) => called("goInWriting", input)),
      },
    }),
  });
  return { ...shown, calls };
}

describe("moving a session", () => {
  it("is found beside the next session, and done by keyboard; back there it can be undone", async () => {
    const { calls, history, goTo } = await showMoves({ path: "/" });
    const link = await screen.findByRole("link", { name: "Move this session" });
    expect(link.getAttribute("href")).toBe(`#/move/${next.session}`);
    act(() => goTo(`/move/${next.session}`));
    const choice = await screen.findByRole("button", { name: /^Move it here: Wednesday 25/ });
    expect(screen.getByText(/^It is planned for Tuesday 24 November/)).toBeTruthy();
    choice.focus();
    await userEvent.keyboard("{Enter}");
    await waitFor(() => expect(history.at(-1)).toBe("/"));
    expect(calls).toEqual([
      [
        "move",
        expect.objectContaining({ from: next.startsAt, startsAt: wednesday.startsAt, minutes: 45 }),
      ],
    ]);
    await screen.findByText(/It is moved to Wed/);
    await waitFor(() =>
      expect(screen.getByRole("region", { name: "Next session" }).textContent).toContain(
        "25 November",
      ),
    );
    await userEvent.click(screen.getByRole("button", { name: "Undo" }));
    await waitFor(() =>
      expect(calls.at(-1)).toEqual([
        "moveBack",
        expect.objectContaining({ from: wednesday.startsAt }),
      ]),
    );
  });

  it("says what stands in the way, and keeps the times", async () => {
    await showMoves({ refused: "time-taken" });
    await userEvent.click(await screen.findByRole("button", { name: /^Move it here: Wednesday/ }));
    expect(await screen.findByText(/one session cannot pass another/)).toBeTruthy();
    expect(screen.getByRole("button", { name: /^Move it here: Wednesday/ })).toBeTruthy();
  });

  it("asks the circle the second time in a row, which whoever asks can take back", async () => {
    const { calls } = await showMoves({ asks: true });
    expect(await screen.findByText(/has been moved already/)).toBeTruthy();
    await userEvent.click(
      await screen.findByRole("button", { name: /^Ask for this time: Wednesday/ }),
    );
    await screen.findByText(/The circle is asked what/);
    await userEvent.click(screen.getByRole("button", { name: "Undo" }));
    await waitFor(() =>
      expect(calls.at(-1)).toEqual(["answerMove", expect.objectContaining({ answer: "keep" })]),
    );
  });

  it("offers nothing for a session that runs, or is not there", async () => {
    await showMoves({ session: { state: "live" } });
    expect(await screen.findByText(/has begun or is over/)).toBeTruthy();
  });

  it("tells who has moved it, and whose calendar has to follow", async () => {
    const [ada, bo] = [personCalled("ada"), personCalled("bo")];
    await showMoves({
      path: "/",
      session: { moved: { by: bo, from: instant("2026-11-23T14:00:00Z") }, behind: ada },
    });
    expect(await screen.findByText(/Bo moved it. It was planned for Mon/)).toBeTruthy();
    expect(await screen.findByText(/the session is in Ada’s calendar/)).toBeTruthy();
  });
});

describe("a circle that is asked whether to move again", () => {
  const moveAsked = { by: personCalled("bo"), startsAt: wednesday.startsAt };

  it.each([
    ["20 minutes, at its time", "shorter"],
    ["In the week after", "later"],
    ["Move it all the same", "move"],
    ["Leave it as it is", "keep"],
  ])("answers «%s» by one tap, and can take it back", async (name, answer) => {
    const { calls } = await showMoves({ path: "/", session: { moveAsked } });
    const question = await screen.findByRole("region", { name: "Shorter, later, or a pause?" });
    expect(question.textContent).toContain("Bo would like it at this time instead");
    await userEvent.click(within(question).getByRole("button", { name }));
    await waitFor(() =>
      expect(calls.at(-1)).toEqual(["answerMove", expect.objectContaining({ answer })]),
    );
    await userEvent.click(await screen.findByRole("button", { name: "Undo" }));
    await waitFor(() => expect(calls.at(-1)?.[0]).toBe("moveBack"));
  });

  it("can pause until a day", async () => {
    const { calls, goTo, history } = await showMoves({ path: "/", session: { moveAsked } });
    const link = await screen.findByRole("link", { name: "Pause the circle" });
    expect(link.getAttribute("href")).toBe("#/pause");
    act(() => goTo("/pause"));
    await userEvent.click(await screen.findByRole("button", { name: "Pause the circle" }));
    await waitFor(() => expect(history.at(-1)).toBe("/"));
    expect(calls.at(-1)).toEqual(["pause", expect.objectContaining({ until: expect.any(String) })]);
    await userEvent.click(await screen.findByRole("button", { name: "Undo" }));
    await waitFor(() => expect(calls.at(-1)?.[0]).toBe("resume"));
  });
});

describe("a circle that pauses", () => {
  it("says until when, in the place of the next session, and goes on by one tap", async () => {
    const paused = { until: instant("2026-12-10T08:00:00Z"), by: personCalled("bo") };
    const { calls } = await showMoves({ path: "/", page: { next: undefined, paused } as never });
    expect(await screen.findByText(/The circle pauses until 10 December/)).toBeTruthy();
    await userEvent.click(screen.getByRole("button", { name: "Go on now" }));
    await waitFor(() => expect(calls.at(-1)?.[0]).toBe("resume"));
    await userEvent.click(await screen.findByRole("button", { name: "Undo" }));
    await waitFor(() =>
      expect(calls.at(-1)).toEqual(["pause", expect.objectContaining({ until: "2026-12-10" })]),
    );
  });
});

describe("a session whose people are late", () => {
  const late = { next: aSessionView({ needs: 2, present: [personCalled("bo")] }) };
  const now = (minutes: number) => ({ ...late, now: later(next.startsAt, { minutes }) });

  it.each([
    ["Go ahead", "goAhead"],
    ["Hold it in writing", "goInWriting"],
  ])("can «%s» ten minutes after its time", async (name, called) => {
    const { calls } = await showMoves({ path: "/", page: now(10) });
    const choice = await screen.findByRole("region", { name: "Go ahead without the others?" });
    expect(choice.textContent).toContain("1 has said that they are there. 2 make a session.");
    expect(within(choice).getByRole("link", { name: "Another time" })).toBeTruthy();
    await userEvent.click(within(choice).getByRole("button", { name }));
    await waitFor(() => expect(calls.at(-1)?.[0]).toBe(called));
  });

  it("says so where nobody has said yet that they are there", async () => {
    const { next: before, ...page } = now(10);
    await showMoves({ path: "/", page: { ...page, next: { ...before, present: [] } } });
    expect(await screen.findByText(/Nobody has said that they are there yet/)).toBeTruthy();
  });

  it("is not asked about before that", async () => {
    await showMoves({ path: "/", page: now(9) });
    await screen.findByRole("link", { name: "Move this session" });
    expect(screen.queryByRole("region", { name: /Go ahead/ })).toBeNull();
  });
});
