import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { CirclePage } from "../../../shared/contract/circle-page.ts";
import { aCirclePage, aSessionView } from "../../builders/circle-page.ts";
import { personCalled } from "../../builders/ids.ts";
import { showTab } from "../show.tsx";

async function showReset(page: CirclePage) {
  const asked: unknown[] = [];
  await showTab(page, {
    path: "/reset",
    over: ({ schedule, ...rest }) => ({
      ...rest,
      schedule: {
        ...schedule,
        reset: schedule.reset.handler(({ input }: { input: { leads: unknown } }) => {
          asked.push(input.leads);
          return {};
        }),
      },
    }),
  });
  return asked;
}

describe("a fresh start", () => {
  it("asks for nobody's name but that of who leads, and is taken back", async () => {
    const asked = await showReset(aCirclePage());
    const call = await screen.findByRole("button", { name: "Make the next session a fresh start" });
    await userEvent.click(call);
    expect(asked).toEqual([]);
    expect(screen.getAllByRole("combobox")).toHaveLength(1);
    await userEvent.selectOptions(screen.getByRole("combobox", { name: "Who leads it?" }), "Cy");
    await userEvent.click(call);
    await userEvent.click(await screen.findByRole("button", { name: "Undo" }));
    await waitFor(() => expect(asked).toEqual([personCalled("cy"), null]));
    expect(screen.getByRole("link", { name: "This is bigger than us" }).getAttribute("href")).toBe(
      "#/help",
    );
  });

  it("is ended by anyone, and says when nobody can lead it", async () => {
    const next = { ...aSessionView(), reset: true, facilitator: undefined };
    const asked = await showReset(aCirclePage({ next }));
    expect(await screen.findByText(/whoever was to lead it cannot come/)).toBeTruthy();
    await userEvent.click(screen.getByRole("button", { name: "An ordinary session again" }));
    await waitFor(() => expect(asked).toEqual([null]));
  });
});
