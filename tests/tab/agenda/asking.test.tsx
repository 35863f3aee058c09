import { implement } from "@orpc/server";
import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { contract } from "../../../shared/contract/contract.ts";
import type { QuestionId, QuickAskId } from "../../../shared/kernel/ids.ts";
import { instant } from "../../../shared/time/instant.ts";
import {
  aCirclePage,
  aMemberView,
  anAgendaOf,
  anAskView,
  aSessionView,
} from "../../builders/circle-page.ts";
import { personCalled } from "../../builders/ids.ts";
import { showTab } from "../show.tsx";

const os = implement(contract).agenda;
const press = async (name: string | RegExp) =>
  userEvent.click(await screen.findByRole("button", { name }));
const write = async (field: HTMLElement, text: string) => {
  await userEvent.click(field);
  await userEvent.paste(text);
};
const members = ["Ada", "Bo", "Cy", "Amara"].map((name) => aMemberView(name));

describe("the queue of asks", () => {
  const at = instant("2026-12-08T14:00:00Z");
  const mine = anAskView("mine", {
    by: personCalled("ada"),
    place: 2,
    why: "longest",
    after: 1,
    at,
    neededBy: "2026-11-20" as never,
  });
  const page = aCirclePage({
    agenda: { ...anAgendaOf(anAskView("theirs", { place: 1, why: "never" })), waiting: [mine] },
  });

  it("says beside one's own ask which number it is and on which day it is likely", async () => {
    await showTab(page);
    expect(await screen.findByText("no. 2 in line")).toBeTruthy();
    expect(screen.getByText("likely on 8 December")).toBeTruthy();
    expect(screen.queryByText("no. 1 in line")).toBeNull();
  });

  it("says of each why it stands there, and what may be sooner for what is needed before", async () => {
    await showTab(page, { path: "/line" });
    expect(await screen.findByText("It is their first ask.")).toBeTruthy();
    expect(
      screen.getByText("Nobody after it has waited longer since their last ask."),
    ).toBeTruthy();
    expect(screen.getByText(/A quick ask may reach the others sooner/)).toBeTruthy();
  });
});

describe("the kind of help that is wanted", () => {
  it("is changed by anyone while the ask is talked about, and back", async () => {
    const ask = anAskView("Is it me?", { mode: "listening" });
    const { circle } = await showTab(
      aCirclePage({
        next: aSessionView({ state: "live", startedAt: instant("2026-11-24T14:00:00Z") }),
        agenda: anAgendaOf(ask),
        running: {
          session: aSessionView().session,
          edition: 1,
          segments: [{ kind: "ask", ask: ask.ask, by: ask.by, protocol: "listening", steps: [8] }],
          segment: 0,
          step: 0,
          stepStartedAt: instant("2026-11-24T14:00:00Z"),
          endsAt: instant("2026-11-24T14:45:00Z"),
          toSpeak: [],
          notHeard: [],
        },
        now: instant("2026-11-24T14:01:00Z"),
      }),
    );
    await press("Another kind of help is wanted");
    await userEvent.selectOptions(await screen.findByLabelText("What kind of help?"), "advice");
    await waitFor(() => expect(circle.asks.all()[0]?.mode).toBe("advice"));
    await press("Undo");
    await waitFor(() => expect(circle.asks.all()[0]?.mode).toBe("listening"));
  });
});

describe("a name in an ask", () => {
  it("is asked about kindly as it is typed, and nothing is sent for it", async () => {
    const { circle } = await showTab(aCirclePage({ members }));
    await press("Add an ask");
    await write(await screen.findByLabelText(/What would help you/), "How do I tell Amara");
    expect(await screen.findByText(/seems to name “Amara”/)).toBeTruthy();
    expect(circle.asks.all()).toEqual([]);
    await userEvent.clear(screen.getByLabelText(/What would help you/));
    await write(screen.getByLabelText(/What would help you/), "How do I tell them");
    await waitFor(() => expect(screen.queryByText(/seems to name/)).toBeNull());
  });
});

describe("the box of questions", () => {
  const boxed = () => {
    const calls: object[] = [];
    return {
      calls,
      over: (router: { readonly agenda: object }) => ({
        ...router,
        agenda: {
          ...router.agenda,
          putQuestion: os.putQuestion.handler(({ input }) => {
            calls.push({ put: input.text });
            return { opensAt: instant("2026-11-23T00:00:00Z") };
          }),
          takeQuestionBack: os.takeQuestionBack.handler(() => {
            calls.push({ back: true });
            return { taken: true };
          }),
          removeQuestion: os.removeQuestion.handler(() => {
            calls.push({ out: true });
            return {};
          }),
          restoreQuestion: os.restoreQuestion.handler(({ input }) => {
            calls.push({ restored: input.text });
            return {};
          }),
        },
      }),
    };
  };

  it("takes a question, says when it comes out, and gives it back unseen", async () => {
    const { calls, over } = boxed();
    await showTab(aCirclePage(), { path: "/box", over });
    expect(await screen.findByText(/No name is kept/)).toBeTruthy();
    await press("Put it in");
    expect(screen.getByText("Please write your question.")).toBeTruthy();
    await write(screen.getByLabelText(/Your question/), "Is it only me?");
    await press("Put it in");
    expect(await screen.findByText(/comes out together with the others Mon/)).toBeTruthy();
    await press("Undo");
    expect(await screen.findByText(/nobody has seen it/)).toBeTruthy();
    expect(calls).toEqual([{ put: "Is it only me?" }, { back: true }]);
  });

  it("lets anyone take one out, and put it back with its words", async () => {
    const { calls, over } = boxed();
    const questions = [{ question: "question0000000001" as QuestionId, text: "Why us?" }];
    await showTab(aCirclePage({ questions }), { path: "/box", over });
    await press("Take out: Why us?");
    await press("Undo");
    await waitFor(() => expect(calls).toEqual([{ out: true }, { restored: "Why us?" }]));
  });
});

describe("a quick ask", () => {
  it("is asked, and answered with how one knows", async () => {
    const calls: object[] = [];
    const asked = {
      quick: "quickask0000000001" as QuickAskId,
      by: personCalled("bo"),
      text: "Who has done this?",
      edition: 1,
      askedAt: instant("2026-11-22T09:00:00Z"),
      closesAt: instant("2026-11-25T09:00:00Z"),
      answers: [{ by: personCalled("cy"), text: "I have", basis: "done" as const }],
    };
    await showTab(aCirclePage(), {
      path: "/quick",
      over: (router) => ({
        ...router,
        agenda: {
          ...router.agenda,
          quick: os.quick.handler(() => ({ open: [asked], earlier: [] })),
          askQuickly: os.askQuickly.handler(({ input }) => {
            calls.push({ asked: input.text });
            return {};
          }),
          answerQuick: os.answerQuick.handler(({ input }) => {
            calls.push({ answered: input.text, basis: input.basis });
            return {};
          }),
        },
      }),
    });
    const item = await screen.findByRole("region", { name: "Who has done this?" });
    expect(within(item).getByText(/I did it/, { selector: "span" })).toBeTruthy();
    await write(within(item).getByRole("textbox"), "Not me");
    await userEvent.selectOptions(within(item).getByLabelText(/How do you know/), "guessing");
    await userEvent.click(within(item).getByRole("button", { name: "Answer" }));
    await write(await screen.findByLabelText(/What do you need to know/), "Who can help?");
    await press("Ask the circle");
    await waitFor(() =>
      expect(calls).toEqual([
        { answered: "Not me", basis: "guessing" },
        { asked: "Who can help?" },
      ]),
    );
  });
});
