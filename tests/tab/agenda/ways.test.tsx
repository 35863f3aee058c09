import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { aCirclePage, anAgendaOf, anAskView } from "../../builders/circle-page.ts";
import { showTab } from "../show.tsx";

const ask = anAskView("How do I say no?", { mode: "listening" });

describe("the ways to work on an ask", () => {
  it("are proposed by the mode with steps that add up, and any member chooses another, and back", async () => {
    const page = aCirclePage({ agenda: anAgendaOf(ask) });
    const chosen: unknown[] = [];
    await showTab(page, {
      path: "/protocols",
      over: ({ agenda, ...rest }) => ({
        ...rest,
        agenda: {
          ...agenda,
          choose: agenda.choose.handler(({ input }: { input: { protocol: unknown } }) => {
            chosen.push(input.protocol);
            return {};
          }),
        },
      }),
    });
    const steps = await screen.findByRole("list", { name: "Listening round" });
    const minutes = within(steps)
      .getAllByText(/^\d+ minutes?$/)
      .map(({ textContent }) => Number.parseInt(textContent ?? "", 10));
    expect(minutes.reduce((sum, each) => sum + each, 0)).toBe(12);
    const choice = screen.getByRole("combobox", { name: "Way to work on “How do I say no?”" });
    await userEvent.selectOptions(choice, "troika");
    await userEvent.click(await screen.findByRole("button", { name: "Undo" }));
    expect(chosen).toEqual(["troika", null]);
  });
});
