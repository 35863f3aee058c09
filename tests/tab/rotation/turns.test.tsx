import { implement } from "@orpc/server";
import { act, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { TurnRequestView } from "../../../shared/contract/circle-page.ts";
import { contract } from "../../../shared/contract/contract.ts";
import { instant } from "../../../shared/time/instant.ts";
import { aCirclePage, aSessionView } from "../../builders/circle-page.ts";
import { personCalled } from "../../builders/ids.ts";
import { showTab } from "../show.tsx";

const os = implement(contract).rotation;
const ada = personCalled("ada");
const bo = personCalled("bo");
const press = async (name: string) => userEvent.click(await screen.findByRole("button", { name }));
const turnsPage = (over = {}) => showTab(aCirclePage(over), { path: "/turns" });
const boAsks = (kind: TurnRequestView["kind"]): TurnRequestView => ({
  id: "request000000001" as TurnRequestView["id"],
  kind,
  by: bo,
  waits: [ada],
});

describe("whose turn it is", () => {
  it("leads from the landing to what can be done about it", async () => {
    await showTab(aCirclePage());
    const link = await screen.findByRole("link", { name: "Swap, stand-in, history" });
    expect(link.getAttribute("href")).toBe("#/turns");
  });

  it("says with whom someone has swapped, and when they facilitated last", async () => {
    const lastLed = instant("2026-03-03T09:00:00Z");
    const turns = [
      { person: bo, reason: { kind: "swapped" as const, with: ada, lastLed }, takers: [] },
    ];
    await turnsPage({ turns });
    expect(
      await screen.findByText(/Last facilitated on .*3 March.*, swapped with Ada/),
    ).toBeTruthy();
  });

  it("tells who facilitated, and in whose place", async () => {
    const held = aSessionView({ state: "closed", facilitator: bo, swappedWith: ada });
    await turnsPage({ past: [held] });
    const history = await screen.findByRole("region", { name: "Who facilitated" });
    expect(within(history).getByRole("listitem").textContent).toContain("Bo, swapped with Ada");
  });
});

describe("one's own turn", () => {
  it("is swapped with one tap each side, which can be taken back", async () => {
    const { circle } = await turnsPage();
    await press("Swap");
    await press("Ask Bo");
    expect(await screen.findByText(/You asked Bo to swap/)).toBeTruthy();
    expect(circle.page().turnRequests).toMatchObject([{ kind: "swap", by: ada, waits: [bo] }]);
    await press("Undo");
    await waitFor(() => expect(circle.page().turnRequests).toEqual([]));
  });

  it("lists people in the order that is fairest, and lets one think better of it", async () => {
    const turns = [{ ...aCirclePage().turns[0], takers: [personCalled("cy"), bo] }];
    await turnsPage({ turns });
    await press("Give away");
    const names = screen.getAllByRole("button", { name: /^Ask (?!for)/ });
    expect(names.map(({ textContent }) => textContent)).toEqual(["Ask Cy", "Ask Bo"]);
    expect(document.activeElement).toBe(names[0]);
    await press("Not now");
    expect(await screen.findByRole("button", { name: "Swap" })).toBeTruthy();
  });

  it("has others asked to stand in, and nobody any more", async () => {
    const { circle } = await turnsPage();
    await press("Ask for a stand-in");
    expect(await screen.findByText(/You asked Bo, Cy to stand in/)).toBeTruthy();
    await press("Ask no more");
    await waitFor(() => expect(circle.page().turnRequests).toEqual([]));
  });

  it("says that nobody asked can take it", async () => {
    const mine = { ...boAsks("stand-in"), by: ada, waits: [] };
    await turnsPage({ turnRequests: [mine] });
    expect(await screen.findByText(/Nobody you asked can take it/)).toBeTruthy();
  });
});

describe("one's own turn that comes", () => {
  it("is fine by one tap, which can be taken back, and is remembered", async () => {
    await turnsPage();
    expect(await screen.findByText(/24 November.*15:00/)).toBeTruthy();
    await press("Fine with me");
    expect(await screen.findByText("You said that is fine. You can still swap.")).toBeTruthy();
    expect(screen.queryByRole("button", { name: "Fine with me" })).toBeNull();
    await press("Undo");
    expect(await screen.findByRole("button", { name: "Fine with me" })).toBeTruthy();
    expect(screen.queryByText("You said that is fine. You can still swap.")).toBeNull();
  });

  it("is somebody else's by one tap when one cannot come, which can be taken back", async () => {
    const { circle } = await turnsPage();
    await press("I can’t come");
    expect(await screen.findByText(/you can’t come. You lose no turn/)).toBeTruthy();
    expect(circle.page().next?.away).toEqual([ada]);
    await press("Undo");
    await waitFor(() => expect(circle.page().next?.away).toEqual([]));
  });

  it("says why it is not fine any more, when somebody else leads by then", async () => {
    await showTab(aCirclePage(), {
      path: "/turns",
      over: (router) => ({
        ...router,
        rotation: {
          ...router.rotation,
          sayFine: os.sayFine.handler(({ errors }) => {
            throw errors["not-your-turn"]();
          }),
        },
      }),
    });
    await press("Fine with me");
    expect(await screen.findByText("It is not your turn any more.")).toBeTruthy();
  });

  it("has nothing to say yes to where another's comes first, and none where one's own is later", async () => {
    await turnsPage({ next: aSessionView({ facilitator: bo }) });
    expect(await screen.findByRole("button", { name: "Swap" })).toBeTruthy();
    for (const name of ["Fine with me", "I can’t come"])
      expect(screen.queryByRole("button", { name })).toBeNull();
  });
});

describe("being asked about someone's turn", () => {
  it("is answered on the landing, and a yes can be taken back", async () => {
    const { circle } = await showTab(aCirclePage({ turnRequests: [boAsks("swap")] }));
    expect(await screen.findByText("Bo asks you to swap turns to facilitate.")).toBeTruthy();
    await press("Yes, I will");
    expect(await screen.findByText("Done. You have traded places.")).toBeTruthy();
    expect(circle.page().turnRequests[0]?.waits).toEqual([]);
    await press("Undo");
    await waitFor(() => expect(circle.page().turnRequests[0]?.waits).toEqual([ada]));
  });

  it("says so when somebody else was faster", async () => {
    await showTab(aCirclePage({ turnRequests: [boAsks("stand-in")] }), {
      over: (router) => ({
        ...router,
        rotation: {
          ...router.rotation,
          answer: os.answer.handler(({ errors }) => {
            throw errors["no-longer-asked"]();
          }),
        },
      }),
    });
    await press("Yes, I will");
    expect(await screen.findByText("That is settled already.")).toBeTruthy();
  });
});

describe("facilitating in somebody's place", () => {
  const next = aSessionView({ facilitator: bo });

  it("is offered four minutes after the start, and not before", async () => {
    await showTab(aCirclePage({ next, now: instant("2026-11-24T14:03:50Z") }));
    expect(await screen.findByRole("link", { name: "Join" })).toBeTruthy();
    expect(screen.queryByRole("button", { name: "Start for Bo" })).toBeNull();
    expect(screen.queryByRole("button", { name: "Start the session" })).toBeNull();
  });

  it("begins the session, and can be handed back", async () => {
    const { circle } = await showTab(aCirclePage({ next, now: instant("2026-11-24T14:04:10Z") }));
    await press("Start for Bo");
    expect(await screen.findByText("You facilitate now. Bo keeps their turn.")).toBeTruthy();
    expect(circle.page().next).toMatchObject({ state: "live", facilitator: ada });
    await press("Undo");
    await waitFor(() => expect(circle.page().next?.facilitator).toBe(bo));
  });

  it("says who was faster", async () => {
    const live = { ...next, state: "live" as const, startedAt: next.startsAt };
    const { circle } = await showTab(aCirclePage({ next: live, now: next.startsAt }));
    const button = await screen.findByRole("button", { name: "Facilitate in place of Bo" });
    circle.page().next = { ...live, facilitator: personCalled("cy") };
    await userEvent.click(button);
    expect(await screen.findByText("Cy facilitates already.")).toBeTruthy();
  });
});

describe("a newcomer", () => {
  it("can offer to facilitate their first session, and take it back", async () => {
    const { circle } = await turnsPage({ newcomers: [{ person: ada, offers: false }] });
    await press("I would facilitate");
    expect(await screen.findByText("You offer to facilitate your first session.")).toBeTruthy();
    await press("Undo");
    await waitFor(() => expect(circle.page().newcomers[0]?.offers).toBe(false));
  });
});

describe("how facilitating went", () => {
  it("is kept for whoever facilitated, who is shown it again", async () => {
    const held = aSessionView({ state: "closed", facilitator: ada });
    const { goTo } = await turnsPage({ past: [held] });
    const link = await screen.findByRole("link", { name: "How did it go?" });
    expect(link.getAttribute("href")).toBe(`#/led/${held.session}`);
    act(() => goTo(`/led/${held.session}`));
    const box = await screen.findByRole("textbox", { name: /What went well/ });
    await userEvent.type(box, "I was calm.");
    await press("Keep it for myself");
    expect(await screen.findByText("Kept, for you alone.")).toBeTruthy();
    act(() => goTo("/turns"));
    await screen.findByRole("link", { name: "How did it go?" });
    act(() => goTo(`/led/${held.session}`));
    expect(await screen.findByDisplayValue("I was calm.")).toBeTruthy();
  });
});
