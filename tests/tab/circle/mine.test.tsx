import { implement } from "@orpc/server";
import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { contract } from "../../../shared/contract/contract.ts";
import { instant } from "../../../shared/time/instant.ts";
import type { Client } from "../../../tab/api/client.ts";
import { aCirclePage } from "../../builders/circle-page.ts";
import { aGot } from "../reflection/show-kind.tsx";
import { showTab } from "../show.tsx";

type Mine = Awaited<ReturnType<Client["circle"]["mine"]>>["circles"][number];

const { circle } = aCirclePage();
const aLine = (over: Partial<Mine> = {}): Mine => ({
  circle,
  name: "River circle",
  link: "https://teams.example/river",
  standing: "joined",
  mine: [],
  ...over,
});

function showMine(...circles: readonly Mine[]) {
  const now = instant("2026-11-23T09:00:00Z");
  const mine = implement(contract).circle.mine.handler(() => ({ circles: [...circles], now }));
  return showTab(aCirclePage(), {
    path: "/mine",
    setting: { place: undefined },
    over: (router) => ({ ...router, circle: { ...router.circle, mine } }),
  });
}

describe("my circles", () => {
  it("say how to start one while there is none", async () => {
    await showMine();
    expect(await screen.findByText(/You are in no circle yet/)).toBeTruthy();
    expect(screen.getByRole("link", { name: "My journal" })).toBeTruthy();
  });

  it("say that one pauses, and until when", async () => {
    await showMine(aLine({ pausedUntil: instant("2026-12-10T08:00:00Z") }));
    expect(await screen.findByText(/The circle pauses until 10 December/)).toBeTruthy();
  });

  it("say when something was written to me that I have not seen", async () => {
    const word = aGot();
    const now = instant("2026-11-23T09:00:00Z");
    const os = implement(contract);
    await showTab(aCirclePage(), {
      path: "/mine",
      setting: { place: undefined },
      over: (router) => ({
        ...router,
        circle: { ...router.circle, mine: os.circle.mine.handler(() => ({ circles: [], now })) },
        reflection: {
          kindMine: os.reflection.kindMine.handler(() => ({ got: [word], given: [] })),
        },
      }),
    });
    expect(await screen.findByRole("link", { name: /something new for you/ })).toBeTruthy();
  });

  it("tell when each meets next, and open in their channel", async () => {
    const { opened } = await showMine(
      aLine({ nextStartsAt: instant("2026-11-24T14:00:00Z") }),
      aLine({
        name: "Lake circle",
        circle: { ...circle, circle: "lake0000000000000000" as never },
      }),
    );
    const river = (await screen.findByText("River circle")).closest("li") as HTMLElement;
    expect(river.textContent).toMatch(/Next session: Tue,? 24 Nov,? 15:00/);
    const lake = screen.getByText("Lake circle").closest("li") as HTMLElement;
    expect(lake.textContent).toContain("No session planned");
    await userEvent.click(within(river).getByRole("link", { name: /^Open/ }));
    expect(opened).toEqual(["https://teams.example/river"]);
  });

  it("lead from each task to where it is done", async () => {
    const link = "https://teams.example/river?page=times";
    const { opened } = await showMine(aLine({ mine: [{ task: "find-time", link }] }));
    await userEvent.click(
      await screen.findByRole("link", { name: "Find a time for the next session" }),
    );
    expect(opened).toEqual([link]);
  });
});
