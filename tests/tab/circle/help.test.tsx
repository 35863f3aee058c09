import { implement } from "@orpc/server";
import { act, screen } from "@testing-library/react";
import { contract } from "../../../shared/contract/contract.ts";
import { aCirclePage } from "../../builders/circle-page.ts";
import { showTab } from "../show.tsx";

const os = implement(contract).circle;
type Help = Awaited<ReturnType<Parameters<typeof os.help.handler>[0]>>;

const show = (help: Help) =>
  showTab(aCirclePage(), {
    path: "/help",
    over: (router) => ({
      ...router,
      circle: { ...router.circle, help: os.help.handler(() => help) },
    }),
  });

describe("getting help", () => {
  it("names whom to turn to, and where the link leads", async () => {
    await show({
      routes: [{ name: "Employee assistance", link: "https://help.example/start" }],
      concern: { name: "Ines Duarte", link: "mailto:ines@contoso.example" },
    });
    const link = await screen.findByRole("link", { name: "Employee assistance" });
    expect(link.getAttribute("href")).toBe("https://help.example/start");
    expect(screen.getByText("help.example")).toBeTruthy();
    expect(screen.getByText("ines@contoso.example")).toBeTruthy();
    expect(screen.getByText(/Nobody in the circle sees/)).toBeTruthy();
  });

  it("says so where the organisation has named nobody", async () => {
    await show({ routes: [] });
    expect(await screen.findAllByText(/has named nobody here/)).toHaveLength(2);
  });

  it("leads to what a circle is, what it takes, what happens and what stays private", async () => {
    const { goTo } = await show({ routes: [] });
    const link = await screen.findByRole("link", { name: "What a circle is" });
    expect(link.getAttribute("href")).toBe("#/about");
    act(() => goTo("/about"));
    expect(await screen.findByText(/45 minutes every second week, and five minutes/)).toBeTruthy();
    for (const title of ["What it takes", "What happens in a session", "What stays private"])
      expect(screen.getByRole("region", { name: title })).toBeTruthy();
    expect(screen.getByText(/can be read by your employer/)).toBeTruthy();
  });

  it("is a link away from the circle", async () => {
    await showTab(aCirclePage());
    const link = await screen.findByRole("link", { name: "Getting help" });
    expect(link.getAttribute("href")).toBe("#/help");
  });
});
