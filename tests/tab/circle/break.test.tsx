import { implement } from "@orpc/server";
import { act, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { CirclePage } from "../../../shared/contract/circle-page.ts";
import { contract } from "../../../shared/contract/contract.ts";
import { instant } from "../../../shared/time/instant.ts";
import { aCirclePage, aMemberView } from "../../builders/circle-page.ts";
import { showTab } from "../show.tsx";

const os = implement(contract).circle;
const back = instant("2026-12-20T23:00:00Z");

/** The tab over a bot that keeps Ada's break; a year from now is refused. */
async function show(path: string, over: Partial<CirclePage> = {}) {
  const asked: string[] = [];
  const shown = await showTab(aCirclePage(over), {
    path,
    over: (router) => ({
      ...router,
      circle: {
        ...router.circle,
        pause: os.pause.handler(({ input: { until, zone }, errors }) => {
          asked.push(`${until} ${zone}`);
          if (until > "2027-10") throw errors["too-far"]();
          shown.circle.change(({ me }) => ({ me: { ...me, breakUntil: back } }));
          return {};
        }),
        comeBack: os.comeBack.handler(() => {
          asked.push("back");
          shown.circle.change(({ me: { breakUntil: _, ...me } }) => ({ me }));
          return {};
        }),
      },
    }),
  });
  return { ...shown, asked };
}
const press = async (name: string) => userEvent.click(await screen.findByRole("button", { name }));

describe("taking a break", () => {
  it("lasts four weeks if one says nothing else, and can be undone", async () => {
    const { asked, history } = await show("/break");
    await press("Take a break");
    await waitFor(() => expect(asked).toEqual(["2026-12-21 Europe/Berlin"]));
    expect(history.at(-1)).toBe("/");
    expect(await screen.findByText(/You are taking a break until 21 December/)).toBeTruthy();
    await press("Undo");
    await waitFor(() => expect(asked.at(-1)).toBe("back"));
  });

  it("says what is wrong with a day, and keeps it", async () => {
    await show("/break");
    const field = await screen.findByLabelText("I am back on");
    await userEvent.clear(field);
    await press("Take a break");
    expect(await screen.findByText(/a day from tomorrow on/)).toBeTruthy();
    await userEvent.type(field, "2028-01-01");
    await press("Take a break");
    expect(await screen.findByText(/half a year at most/)).toBeTruthy();
  });

  it("ends in one tap from the landing, which can be undone too", async () => {
    const { asked, circle } = await show("/", { me: { ...aCirclePage().me, breakUntil: back } });
    await press("I’m back");
    await waitFor(() => expect(circle.page().me.breakUntil).toBeUndefined());
    await press("Undo");
    await waitFor(() => expect(asked.at(-1)).toBe("2026-12-21 Europe/Berlin"));
  });

  it("shows the others that, and no more", async () => {
    const members = [aMemberView("Ada"), aMemberView("Bo", { onBreak: true }), aMemberView("Cy")];
    const bo = members[1]?.person;
    const { next } = aCirclePage();
    if (!next || !bo) throw new Error("No session");
    const { goTo } = await show("/", { members, next: { ...next, resting: [bo] } });
    expect(await screen.findByText(/2 of 2 can come/)).toBeTruthy();
    act(() => goTo("/members"));
    expect(await screen.findByText("is taking a break")).toBeTruthy();
  });
});
