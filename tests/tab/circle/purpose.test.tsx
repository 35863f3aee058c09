import { screen } from "@testing-library/react";
import { aCirclePage } from "../../builders/circle-page.ts";
import { showTab } from "../show.tsx";

describe("what a circle is for", () => {
  it("stands above its next session and its agenda", async () => {
    await showTab(aCirclePage());
    const agenda = await screen.findByRole("region", { name: "Agenda" });
    const purpose = screen.getByText("Leading for the first time");
    expect(purpose.compareDocumentPosition(agenda)).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
  });
});
