import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { timeFor } from "../../tab/time/time.ts";
import { aCirclePage, aSessionView } from "../builders/circle-page.ts";
import { showTab } from "./show.tsx";

const page = aCirclePage({ past: [aSessionView({ state: "closed" })] });

/** Past sessions, which cannot be drawn until they are mended. React tells the console of every fault. */
async function showFaulting() {
  const broken = { now: true };
  const time = timeFor("en-gb", "Europe/Berlin");
  const shown = await showTab(page, {
    path: "/past",
    time: {
      ...time,
      session: (...when) => {
        if (broken.now) throw new RangeError("Invalid time value");
        return time.session(...when);
      },
    },
  });
  await screen.findByText(/went wrong on our side/);
  return { ...shown, mend: () => Object.assign(broken, { now: false }) };
}

describe("a page that cannot be drawn", () => {
  const { error } = console;
  beforeEach(() => {
    console.error = () => undefined;
  });
  afterEach(() => {
    console.error = error;
  });

  it("says so kindly, and is there when trying again helps", async () => {
    const { mend } = await showFaulting();
    expect(screen.getByRole("heading", { name: "This page could not be shown" })).toBeTruthy();
    mend();
    await userEvent.click(screen.getByRole("button", { name: "Try again" }));
    expect(await screen.findByText(/24 November/)).toBeTruthy();
  });

  it("keeps no other page from being drawn", async () => {
    const { goTo } = await showFaulting();
    goTo("/members");
    expect(await screen.findByRole("heading", { name: "Members" })).toBeTruthy();
  });
});
