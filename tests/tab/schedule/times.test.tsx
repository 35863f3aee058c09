import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { aCirclePage, aSessionView } from "../../builders/circle-page.ts";
import { showTab } from "../show.tsx";
import { choices, cy, os, showTimes, three } from "./shown-times.ts";

describe("finding a time", () => {
  it("shows three times, who cannot come and why, and the clocks of others", async () => {
    await showTimes();
    const [first, second, third] = await choices();
    expect(first?.textContent).toContain("Everyone can come");
    expect(first?.textContent).toContain("Eastern Time: 09:00");
    expect(second?.textContent).toContain("2 of 3 can come");
    expect(second?.textContent).toContain("Cy has something else in the calendar");
    expect(third?.textContent).toContain("It is night for Bo");
  });

  it("books with one tap and goes back to the circle", async () => {
    const { circle, history } = await showTimes();
    await choices();
    await userEvent.click(
      screen.getByRole("button", { name: /^Book this time: Wednesday 25 November/ }),
    );
    await waitFor(() => expect(history.at(-1)).toBe("/"));
    expect(circle.page().next?.startsAt).toBe("2026-11-25T14:00:00Z");
    expect((await screen.findByRole("region", { name: "Next session" })).textContent).toContain(
      "Wednesday 25 November",
    );
  });

  it("says whose calendar could not be read", async () => {
    await showTimes({ unknown: [cy] });
    expect((await screen.findByText(/calendars could not be read/)).textContent).toContain("Cy");
  });

  it("has a way on where no two can meet: in writing", async () => {
    await showTimes({ proposals: [] });
    expect(await screen.findByText(/no two of you have time/)).toBeTruthy();
    const button = screen.getByRole("link", { name: "Hold it in writing" });
    expect(button.getAttribute("href")).toBe("#/written");
  });

  it.each([
    ["calendar-refused", /ask whoever looks after Teams/],
    ["calendar-busy", /try again in a minute/],
    ["too-few-joined", /Not enough people/],
  ] as const)("says what to do about %s", async (refused, words) => {
    await showTimes({ refused });
    expect(await screen.findByText(words)).toBeTruthy();
    expect(screen.getByRole("button", { name: "Try again" })).toBeTruthy();
  });

  it.each([
    ["being-booked", /Someone else is booking/],
    ["in-the-past", /This time has passed/],
    ["consent-missing", /needs your permission/],
  ] as const)("keeps the times when booking meets %s", async (notBooked, words) => {
    await showTimes({ notBooked });
    await choices();
    await userEvent.click(screen.getByRole("button", { name: /^Book this time: Tuesday/ }));
    expect(await screen.findByText(words)).toBeTruthy();
    expect(await choices()).toHaveLength(3);
  });

  it("shows the session when someone else was faster", async () => {
    const { circle } = await showTimes();
    await choices();
    circle.change(() => ({ next: aSessionView() }));
    expect(await screen.findByText("A session is planned already.")).toBeTruthy();
    expect(screen.getByRole("link", { name: "See the session" })).toBeTruthy();
  });
});

describe("where the person's own permission is missing", () => {
  /** Calendars that open themselves once `given`, whatever Microsoft's window says. */
  async function closedCalendars(refusing: "propose" | "book", given: () => boolean) {
    const { next: _, ...page } = aCirclePage({ past: [aSessionView({ state: "closed" })] });
    const shown = await showTab(page, {
      path: "/times",
      over: (router) => ({
        ...router,
        schedule: {
          ...router.schedule,
          propose: os.propose.handler(({ errors }) => {
            if (refusing === "propose" && !given()) throw errors["consent-missing"]();
            return { proposals: [...three], unknown: [], zones: [] };
          }),
          book: os.book.handler(({ input: { startsAt }, errors }) => {
            if (!given()) throw errors["consent-missing"]();
            const next = aSessionView({ startsAt });
            shown.circle.change(() => ({ next }));
            return { session: next.session, booking: "booked" as const };
          }),
        },
      }),
    });
    return shown;
  }
  const give = async () =>
    userEvent.click(await screen.findByRole("button", { name: "Give permission" }));

  it("asks for it in Microsoft's window, and then shows the times", async () => {
    let given = false;
    const shown = await closedCalendars("propose", () => given);
    expect((await screen.findByRole("alert")).textContent).toContain("needs your permission");
    expect(shown.windows()).toBe(0);
    shown.consentWith(async () => {
      given = true;
      return "given";
    });
    await give();
    expect(await choices()).toHaveLength(3);
    expect(shown.windows()).toBe(1);
  });

  it("books what was chosen, once it is given", async () => {
    let given = false;
    const { history, circle, consentWith } = await closedCalendars("book", () => given);
    await choices();
    await userEvent.click(
      screen.getByRole("button", { name: /^Book this time: Wednesday 25 November/ }),
    );
    consentWith(async () => {
      given = true;
      return "given";
    });
    await give();
    await waitFor(() => expect(history.at(-1)).toBe("/"));
    expect(circle.page().next?.startsAt).toBe("2026-11-25T14:00:00Z");
  });

  it.each([
    ["declined", /did not give permission.*grant admin consent/],
    ["needs-admin", /^Please ask whoever administers.*Calendars\.ReadWrite/],
    ["closed", /window was closed/],
    ["blocked", /did not open the window/],
    ["failed", /could not ask you/],
    ["given", /account that you use in Teams.*grant admin consent/],
  ] as const)("says what to do where it was %s and is missing still", async (outcome, words) => {
    const { consentWith, windows } = await closedCalendars("book", () => false);
    await choices();
    await userEvent.click(screen.getByRole("button", { name: /^Book this time: Wednesday/ }));
    consentWith(async () => outcome);
    await give();
    await waitFor(() => expect(screen.getByRole("alert").textContent).toMatch(words));
    await give();
    await waitFor(() => expect(windows()).toBe(2));
  });

  it("takes no second tap while Microsoft asks", async () => {
    const shown = await closedCalendars("propose", () => false);
    shown.consentWith(() => new Promise(() => undefined));
    await give();
    expect((await screen.findByRole("alert")).textContent).toContain("another window");
    await give();
    expect(shown.windows()).toBe(1);
  });
});
