import { screen } from "@testing-library/react";
import { instant } from "../../../shared/time/instant.ts";
import { aCirclePage } from "../../builders/circle-page.ts";
import { showTab } from "../show.tsx";

const { me } = aCirclePage();

describe("whom the bot does not reach", () => {
  it("reads so at the top, since when, and what to do", async () => {
    const unreachedSince = instant("2026-11-20T09:00:00Z");
    await showTab(aCirclePage({ me: { ...me, unreachedSince } }));
    const title = "Peer Circles cannot write to you";
    expect(await screen.findByRole("heading", { name: title })).toBeTruthy();
    expect(screen.getByText(/^Since .*20.* does not get through/)).toBeTruthy();
    expect(screen.getByText(/open your chat with Peer Circles: unblock it/)).toBeTruthy();
  });

  it.each([
    [1, /^1 person might not see/],
    [3, /^3 people might not see/],
  ])("are a number to who facilitates (%i)", async (othersUnreached, words) => {
    await showTab(aCirclePage({ me: { ...me, othersUnreached } }));
    expect(await screen.findByText(words)).toBeTruthy();
  });

  it("are no word to anyone as long as all are reached", async () => {
    await showTab(aCirclePage());
    await screen.findAllByRole("heading");
    expect(screen.queryByText(/might not see|cannot write to you/)).toBeNull();
  });
});
