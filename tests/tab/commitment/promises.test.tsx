import { implement } from "@orpc/server";
import { act, fireEvent, screen, waitFor, within } from "@testing-library/react";
import type { Commitment } from "../../../shared/commitment/commitment.ts";
import { contract } from "../../../shared/contract/contract.ts";
import type { CommitmentId } from "../../../shared/kernel/ids.ts";
import { instant } from "../../../shared/time/instant.ts";
import { aCirclePage, aSessionView } from "../../builders/circle-page.ts";
import { personCalled, sessionCalled } from "../../builders/ids.ts";
import { showTab } from "../show.tsx";

const os = implement(contract).commitment;
const id = "commitment000000001" as CommitmentId;
const aPromise = (over: Partial<Commitment> = {}): Commitment => ({
  id,
  text: "Ask Petra",
  session: 1,
  shared: false,
  madeAt: instant("2026-11-10T15:00:00Z"),
  ...over,
});

/** The page of promises over a bot that keeps one person's. */
async function showPromises(
  start: readonly Commitment[],
  begun: number,
  path = "/promises",
  page = aCirclePage(),
) {
  let kept = [...start];
  let quiet = false;
  const put = (change: Partial<Commitment>) => {
    kept = kept.map((each) => ({ ...each, ...change }));
    return {};
  };
  const mine = () => ({
    commitments: kept,
    goals: [],
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
        circle: os.circle.handler(() => ({ mine: mine(), begun, others, quiet })),
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
        remove: os.remove.handler(() => {
          kept = [];
          return {};
        }),
        restore: os.restore.handler(({ input }) => {
          kept = [input.content];
          return {};
        }),
        quiet: os.quiet.handler(({ input }) => {
          quiet = input.quiet;
          return {};
        }),
      },
    }),
  });
  return { ...shown, kept: () => kept, isQuiet: () => quiet };
}
const press = async (name: string | RegExp) =>
  act(async () => fireEvent.click(await screen.findByRole("button", { name })));
const question = "Did you do the thing you said mattered to you?";

describe("the page of promises", () => {
  it("asks kindly what became of it, takes any answer, and takes it back", async () => {
    const { kept } = await showPromises([aPromise()], 2);
    const asked = await screen.findByRole("region", { name: question });
    expect(within(asked).getByText("Ask Petra")).toBeTruthy();
    await press("Let go: Ask Petra");
    expect(
      (await screen.findAllByText(/You have let it go. That is fine./)).length,
    ).toBeGreaterThan(0);
    expect(screen.queryByRole("region", { name: question })).toBeNull();
    expect(kept()[0]?.outcome).toBe("let-go");
    await press("Undo");
    expect(await screen.findByRole("region", { name: question })).toBeTruthy();
  });

  it("takes one small thing, and asks whether it fits before its date", async () => {
    const { kept } = await showPromises([], 1);
    const form = await screen.findByRole("form", { name: "One small thing until we meet again" });
    await act(async () => fireEvent.submit(form));
    expect(await screen.findByText("Please say what you will do.")).toBeTruthy();
    const field = within(form).getByRole("textbox", { name: /What will you do/ });
    await act(async () => fireEvent.change(field, { target: { value: "Ask Petra" } }));
    const by = within(form).getByLabelText("By when?");
    await act(async () => fireEvent.change(by, { target: { value: "2026-12-14" } }));
    expect(await screen.findByText(/Can this be done by .*14 December/)).toBeTruthy();
    await act(async () => fireEvent.submit(form));
    expect(await screen.findByText("It comes back at the next session.")).toBeTruthy();
    expect(kept()).toMatchObject([{ text: "Ask Petra", shared: false }]);
    expect(screen.queryByRole("form")).toBeNull();
  });

  it("shares by one tap, and keeps it to oneself again by another", async () => {
    const { kept } = await showPromises([aPromise()], 1);
    await press("Share with the circle: Ask Petra");
    expect(await screen.findByText("The circle can read it.")).toBeTruthy();
    expect(kept()[0]?.shared).toBe(true);
    await press("Keep it to myself: Ask Petra");
    expect(kept()[0]?.shared).toBe(false);
  });

  it("removes the words, and brings them back by undo", async () => {
    const { kept } = await showPromises([aPromise()], 1);
    await press("Remove it: Ask Petra");
    expect(kept()).toEqual([]);
    await press("Undo");
    expect(await screen.findByText("Ask Petra")).toBeTruthy();
  });

  it("shows what others share, and counts nothing", async () => {
    await showPromises([], 1);
    const others = await screen.findByRole("region", { name: "What others share" });
    expect(within(others).getByText("Call the bank")).toBeTruthy();
    expect(others.textContent).not.toMatch(/\d/);
  });

  it("switches the nudge off and on again", async () => {
    const { isQuiet } = await showPromises([], 1);
    const nudges = await screen.findByRole<HTMLInputElement>("switch", { name: /Remind me once/ });
    await act(async () => fireEvent.click(nudges));
    await waitFor(() => expect([isQuiet(), nudges.checked]).toEqual([true, false]));
    await act(async () => fireEvent.click(nudges));
    await waitFor(() => expect([isQuiet(), nudges.checked]).toEqual([false, true]));
  });
});

describe("my promises in the personal app", () => {
  it("are asked about there too, circle by circle", async () => {
    const { kept } = await showPromises([aPromise()], 2, "/my-promises");
    expect(await screen.findByRole("heading", { name: "River circle" })).toBeTruthy();
    await press("Done: Ask Petra");
    expect(await screen.findByText("You did it.")).toBeTruthy();
    expect(kept()[0]?.outcome).toBe("done");
  });
});

describe("a session under way", () => {
  const at = (segment: number) =>
    aCirclePage({
      next: aSessionView({ state: "live", startedAt: instant("2026-11-24T14:00:00Z") }),
      now: instant("2026-11-24T14:01:00Z"),
      running: {
        session: sessionCalled("first"),
        edition: 1,
        segments: [
          { kind: "check-in", steps: [5] },
          { kind: "round", steps: [34] },
          { kind: "promises", steps: [6] },
        ],
        segment,
        step: 0,
        stepStartedAt: instant("2026-11-24T14:00:00Z"),
        endsAt: instant("2026-11-24T14:45:00Z"),
        toSpeak: [],
        notHeard: [],
      },
    });

  it("leads to what was promised at the check-in, without showing it on a shared screen", async () => {
    await showPromises([aPromise()], 2, "/", at(0));
    const way = await screen.findByRole("link", { name: question });
    expect(way.getAttribute("href")).toBe("#/promises");
    expect(screen.queryByText("Ask Petra")).toBeNull();
  });

  it("asks for one small thing in its last part, on one's own device", async () => {
    await showPromises([], 2, "/", at(2));
    expect(
      await screen.findByRole("form", { name: "One small thing until we meet again" }),
    ).toBeTruthy();
  });

  it("asks for nothing in between", async () => {
    await showPromises([aPromise()], 2, "/", at(1));
    await screen.findByRole("region", { name: "The session runs" });
    expect(screen.queryByRole("link", { name: question })).toBeNull();
    expect(screen.queryByRole("form")).toBeNull();
  });
});
