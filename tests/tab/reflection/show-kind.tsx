import { implement } from "@orpc/server";
import { act, fireEvent, screen } from "@testing-library/react";
import { contract } from "../../../shared/contract/contract.ts";
import type { GivenView, GotView, WallView } from "../../../shared/contract/kind-words.ts";
import type { KindWordId } from "../../../shared/kernel/ids.ts";
import type { EvenAnswer } from "../../../shared/reflection/evenly.ts";
import { instant } from "../../../shared/time/instant.ts";
import { aCirclePage } from "../../builders/circle-page.ts";
import { askCalled, personCalled, tenantCalled } from "../../builders/ids.ts";
import { showTab } from "../show.tsx";

const os = implement(contract).reflection;
const { circle } = aCirclePage();
const at = instant("2026-11-23T15:00:00Z");
const party = (name: string) => ({
  person: personCalled(name.toLowerCase()),
  tenant: tenantCalled("contoso"),
  name,
});

const word = {
  ...circle,
  id: "kindword00000000001" as KindWordId,
  circleName: "River circle",
  from: party("Ada"),
  to: party("Bo"),
  at,
};
const feedback = {
  kind: "feedback" as const,
  saw: "You waited",
  effect: "Cy spoke",
  tryOut: "Do it again",
};
export const aGiven = (over: Partial<GivenView> = {}): GivenView => ({
  ...word,
  content: feedback,
  arrived: true,
  ...over,
});
export const aGot = (over: Partial<GotView> = {}): GotView => ({
  ...word,
  from: party("Bo"),
  to: party("Ada"),
  content: feedback,
  ...over,
});
export const aWin = (over: Partial<WallView> = {}): WallView => ({
  id: word.id,
  by: aCirclePage().me.person,
  name: "Ada",
  text: "I made the call",
  at,
  ...over,
});

interface Start {
  readonly given?: readonly GivenView[];
  readonly got?: readonly GotView[];
  readonly wall?: readonly WallView[];
  readonly due?: boolean;
}

/** A page of kind words over a bot that keeps one person's. */
export async function showKind(path: string, start: Start = {}, page = aCirclePage()) {
  let given = [...(start.given ?? [])];
  let got = [...(start.got ?? [])];
  let wall = [...(start.wall ?? [])];
  let answers: { at: typeof at; answer: EvenAnswer }[] = [];
  const gone: (() => void)[] = [];
  const putGiven = (change: Partial<GivenView>) => {
    given = given.map((each) => ({ ...each, ...change }));
    return {};
  };
  const putGot = (change: Partial<GotView>) => {
    got = got.map((each) => ({ ...each, ...change }));
    return {};
  };
  const people = [
    { person: personCalled("bo"), name: "Bo", style: "gently" as const },
    { person: personCalled("cy"), name: "Cy" },
  ];
  const asks = [{ ask: askCalled("first"), text: "How do I say no?" }];
  const balance = { asks: 1, helped: 5, thanked: 0, thanks: 2, leans: "giving" as const };
  const shown = await showTab(page, {
    path,
    over: (router) => ({
      ...router,
      reflection: {
        ...router.reflection,
        kindHere: os.kindHere.handler(() => ({ people, asks, given, got })),
        kindMine: os.kindMine.handler(() => ({ given, got })),
        sayKind: os.sayKind.handler(({ input: { word: id, to, content } }) => {
          if (content.kind === "win") wall = [aWin({ id, text: content.text }), ...wall];
          else given = [aGiven({ id, content, ...(to && { to: party("Bo") }) }), ...given];
          return {};
        }),
        rewordKind: os.rewordKind.handler(({ input }) => putGiven({ content: input.content })),
        shareThanks: os.shareThanks.handler(({ input }) =>
          putGiven({ shared: input.shared ? at : undefined }),
        ),
        answerKind: os.answerKind.handler(({ input }) =>
          putGot({ answer: input.answer ?? undefined }),
        ),
        seenKind: os.seenKind.handler(() => putGot({ seenAt: at })),
        removeKind: os.removeKind.handler(({ input: { word: id } }) => {
          const before = { given, got, wall };
          gone.push(() => {
            given = before.given;
            got = before.got;
            wall = before.wall;
          });
          given = given.filter((each) => each.id !== id);
          got = got.filter((each) => each.id !== id);
          wall = wall.filter((each) => each.id !== id);
          return {};
        }),
        restoreKind: os.restoreKind.handler(() => {
          gone.pop()?.();
          return {};
        }),
        wall: os.wall.handler(() => ({
          words: wall,
          milestones: [{ of: "sessions" as const, count: 10 }],
        })),
        balance: os.balance.handler(() => ({
          circles: [
            {
              ...balance,
              circle,
              name: "River circle",
              due: (start.due ?? false) && answers.length === 0,
              answers,
            },
          ],
        })),
        sayEven: os.sayEven.handler(({ input: { even } }) => {
          answers = even ? [{ at, answer: even }] : [];
          return {};
        }),
      },
    }),
  });
  return { ...shown, given: () => given, got: () => got, wall: () => wall, said: () => answers };
}

export const press = async (name: string | RegExp) => {
  const button = await screen.findByRole("button", { name });
  await act(async () => fireEvent.click(button));
};
export const choose = async (name: string) => {
  const radio = await screen.findByRole("radio", { name });
  await act(async () => fireEvent.click(radio));
};
export const type = async (name: RegExp, value: string) => {
  const field = await screen.findByRole("textbox", { name });
  await act(async () => fireEvent.change(field, { target: { value } }));
};
