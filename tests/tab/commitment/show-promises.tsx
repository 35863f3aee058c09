import { implement } from "@orpc/server";
import { act, fireEvent, screen } from "@testing-library/react";
import type { Commitment } from "../../../shared/commitment/commitment.ts";
import type { Goal } from "../../../shared/commitment/goal.ts";
import { contract } from "../../../shared/contract/contract.ts";
import type { CommitmentId } from "../../../shared/kernel/ids.ts";
import { instant } from "../../../shared/time/instant.ts";
import { aCirclePage } from "../../builders/circle-page.ts";
import { personCalled } from "../../builders/ids.ts";
import { showTab } from "../show.tsx";

const os = implement(contract).commitment;
const id = "commitment000000001" as CommitmentId;
export const aPromise = (over: Partial<Commitment> = {}): Commitment => ({
  id,
  text: "Ask Petra",
  session: 1,
  shared: false,
  madeAt: instant("2026-11-10T15:00:00Z"),
  ...over,
});

/** The page of promises over a bot that keeps one person's. */
export async function showPromises(
  start: readonly Commitment[],
  begun: number,
  path = "/promises",
  page = aCirclePage(),
  mayToDo = () => true,
) {
  let kept = [...start];
  let quiet = false;
  let buddies = { people: [{ person: personCalled("bo"), name: "Bo" }], wanted: true };
  let goals: Goal[] = [];
  const put = (change: Partial<Commitment>) => {
    kept = kept.map((each) => ({ ...each, ...change }));
    return {};
  };
  const mine = () => ({
    commitments: kept,
    goals,
    comesBack: kept.filter((each) => !each.outcome && each.session < begun).map((each) => each.id),
    review: false,
  });
  const others = [
    {
      person: personCalled("bo"),
      name: "Bo",
      commitments: [{ id, text: "Call the bank", session: 1 }],
    },
  ];
  const shown = await showTab(page, {
    path,
    over: (router) => ({
      ...router,
      commitment: {
        circle: os.circle.handler(() => ({ mine: mine(), begun, others, quiet, buddies })),
        mine: os.mine.handler(() => ({
          circles: [{ ...mine(), circle: aCirclePage().circle, name: "River circle" }],
          quiet,
        })),
        make: os.make.handler(({ input }) => {
          kept = [...kept, aPromise({ id: input.commitment, text: input.text, session: begun })];
          return {};
        }),
        answer: os.answer.handler(({ input }) => put({ outcome: input.outcome ?? undefined })),
        share: os.share.handler(({ input }) => put({ shared: input.shared })),
        edit: os.edit.handler(({ input }) => put({ text: input.text, by: input.by })),
        toDo: os.toDo.handler(({ input, errors }) => {
          if (!mayToDo()) throw errors["consent-missing"]();
          const place = { list: "tasks", task: "task-1" };
          return put({ toDo: input.send ? { askedAt: aCirclePage().now, place } : undefined });
        }),
        remove: os.remove.handler(() => {
          kept = [];
          return {};
        }),
        restore: os.restore.handler(({ input }) => {
          kept = [input.content];
          return {};
        }),
        goal: os.goal.handler(({ input }) => {
          const { goal, text, steps, shared } = input;
          goals = [{ id: goal, text, steps, shared, writtenAt: aCirclePage().now }];
          return {};
        }),
        removeGoal: os.removeGoal.handler(() => {
          goals = [];
          return {};
        }),
        buddy: os.buddy.handler(({ input }) => {
          buddies = { people: input.wanted ? buddies.people : [], wanted: input.wanted };
          return {};
        }),
        quiet: os.quiet.handler(({ input }) => {
          quiet = input.quiet;
          return {};
        }),
      },
    }),
  });
  return { ...shown, kept: () => kept, goals: () => goals, isQuiet: () => quiet };
}
export const press = async (name: string | RegExp) =>
  act(async () => fireEvent.click(await screen.findByRole("button", { name })));
export const question = "Did you do the thing you said mattered to you?";
