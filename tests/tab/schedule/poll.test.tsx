import { implement } from "@orpc/server";
import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { contract } from "../../../shared/contract/contract.ts";
import type { PollView } from "../../../shared/contract/poll.ts";
import type { SessionId } from "../../../shared/kernel/ids.ts";
import { instant } from "../../../shared/time/instant.ts";
import { aCirclePage, aSessionView } from "../../builders/circle-page.ts";
import { personCalled } from "../../builders/ids.ts";
import { showTab } from "../show.tsx";

const os = implement(contract).schedule;
const [ada, bo, cy] = ["ada", "bo", "cy"].map(personCalled) as [never, never, never];
const poll = "pollforthetab0001" as SessionId;
const [tuesday, thursday] = ["2026-12-01T14:00:00Z", "2026-12-03T09:00:00Z"].map(instant) as [
  never,
  never,
];
const none = { yes: [], ifNeedBe: [], no: [] };

const aView = (over: Partial<PollView> = {}): PollView => ({
  ...{ poll, state: "open", closesAt: instant("2026-11-28T10:00:00Z"), answered: 1, of: 3 },
  ...{ minutes: 45, openedBy: bo, books: "bot" },
  times: [
    { startsAt: tuesday, ...none, yes: [bo] },
    { startsAt: thursday, ...none, no: [bo] },
  ],
  best: { startsAt: tuesday, because: "fewest-absent" },
  ...over,
});

/** The tab at a poll, and what it asked of the bot. */
async function showPoll(view = aView(), path = "/poll") {
  const asked: object[] = [];
  let now = view;
  const { next: _, ...page } = aCirclePage({ past: [aSessionView({ state: "closed" })] });
  const { closesAt, answered, of, state } = view;
  const glance = { poll, closesAt, answered, of, state };
  const startsAt = view.best?.startsAt;
  const shown = await showTab(
    { ...page, poll: { ...glance, ...(state === "decided" && { startsAt }) } },
    {
      path,
      over: (router) => ({
        ...router,
        schedule: {
          ...router.schedule,
          poll: os.poll.handler(() => now),
          answerPoll: os.answerPoll.handler(({ input }) => {
            asked.push(input);
            const mine = (at: string) => input.says.find((each) => each.startsAt === at)?.says;
            now = {
              ...now,
              times: now.times.map((each) => ({ ...each, mine: mine(each.startsAt) })),
            };
            shown.circle.change(() => ({}));
            return {};
          }),
          dropTime: os.dropTime.handler(({ input }) => {
            asked.push(input);
            return {};
          }),
          callOffPoll: os.callOffPoll.handler(({ input }) => {
            asked.push(input);
            return {};
          }),
          book: os.book.handler(({ input }) => {
            asked.push(input);
            shown.circle.change(() => ({ next: aSessionView({ startsAt: input.startsAt }) }));
            return { session: poll, booking: "booked" as const };
          }),
          propose: os.propose.handler(() => ({ proposals: [], unknown: [], zones: [] })),
          openPoll: os.openPoll.handler(({ input }) => {
            asked.push(input);
            return {};
          }),
        },
      }),
    },
  );
  return { ...shown, asked };
}

const time = (name: RegExp) => screen.findByRole("radiogroup", { name });

describe("the page of a poll", () => {
  it("shows until when, how many have answered, and what others say of each time", async () => {
    await showPoll();
    const first = await time(/Tuesday 1 December/);
    const item = first.closest("li");
    expect(item?.textContent).toContain("1 can come");
    expect(item?.textContent).toContain("Ahead so far");
    expect((await time(/Thursday 3 December/)).closest("li")?.textContent).toContain(
      "Cannot come: Bo",
    );
    expect(screen.getByText(/Answers so far: 1 of 3/).textContent).toContain("Sat 28 Nov");
  });

  it("takes an answer to each time by keyboard, and asks for those that are left out", async () => {
    const { asked } = await showPoll();
    const first = await time(/Tuesday/);
    await userEvent.click(within(first).getByRole("radio", { name: "Yes" }));
    await userEvent.click(screen.getByRole("button", { name: "Send my answers" }));
    expect((await screen.findByRole("alert")).textContent).toContain("answer for each time");
    expect(asked).toEqual([]);
    const second = await time(/Thursday/);
    await userEvent.click(within(second).getByRole("radio", { name: "If need be" }));
    screen.getByRole("button", { name: "Send my answers" }).focus();
    await userEvent.keyboard("{Enter}");
    await waitFor(() =>
      expect(asked).toMatchObject([
        {
          says: [
            { startsAt: tuesday, says: "yes" },
            { startsAt: thursday, says: "if-need-be" },
          ],
        },
      ]),
    );
    expect(await screen.findByRole("button", { name: "Change my answers" })).toBeTruthy();
    await userEvent.click(await screen.findByRole("button", { name: "Undo" }));
    await waitFor(() => expect(asked.at(-1)).toMatchObject({ says: [] }));
  });

  it("has a time taken out, and the whole called off, each with a way back", async () => {
    const { asked } = await showPoll();
    await time(/Tuesday/);
    await userEvent.click(screen.getByRole("button", { name: /^Remove this time: Tue/ }));
    await userEvent.click(await screen.findByRole("button", { name: "Undo" }));
    await waitFor(() =>
      expect(asked).toMatchObject([
        { startsAt: tuesday, dropped: true },
        { startsAt: tuesday, dropped: false },
      ]),
    );
    await userEvent.click(screen.getByRole("button", { name: "Stop asking" }));
    await userEvent.click(screen.getByRole("button", { name: "Yes, stop asking" }));
    await waitFor(() => expect(asked.at(-1)).toMatchObject({ off: true }));
  });

  it("books what it came to with one tap, where members book", async () => {
    const [first, second] = aView().times;
    const times = [{ ...first, yes: [ada, bo], no: [cy] }, second] as PollView["times"];
    const { asked, history } = await showPoll(aView({ state: "decided", books: "member", times }));
    expect((await screen.findByText(/2 of 3 can come/)).textContent).toBeTruthy();
    expect(screen.getByText("Cannot come: Cy")).toBeTruthy();
    await userEvent.click(screen.getByRole("button", { name: "Put it into the calendars" }));
    await waitFor(() => expect(history.at(-1)).toBe("/"));
    expect(asked).toMatchObject([{ startsAt: tuesday, minutes: 45 }]);
  });

  it.each([
    ["none", /No two of you/, "Hold it in writing"],
    ["called-off", /Nobody is asked any more/, "Find a time"],
    ["booked", /have led to a time/, "See the session"],
  ] as const)("has a way on when it is over: %s", async (state, words, way) => {
    await showPoll(aView({ state, best: undefined }));
    expect(await screen.findByText(words)).toBeTruthy();
    expect(screen.getByRole("link", { name: way })).toBeTruthy();
  });
});

describe("the way to a poll", () => {
  it("stands on the landing, with the deadline and how many have answered", async () => {
    await showPoll(aView(), "/");
    const link = await screen.findByRole("link", { name: "Say when you can come" });
    expect(link.getAttribute("href")).toBe("#/poll");
    expect(screen.getByText(/Answers so far: 1 of 3/)).toBeTruthy();
  });

  it("is offered below the times, whatever the calendars said, and opens it with one tap", async () => {
    const { asked, history, circle } = await showPoll(aView(), "/times");
    circle.change(() => ({ poll: undefined }));
    await userEvent.click(await screen.findByRole("button", { name: "Ask everyone" }));
    await waitFor(() => expect(history.at(-1)).toBe("/poll"));
    const [{ poll: id }] = asked as [{ readonly poll: string }];
    expect(id).toMatch(/^[a-z0-9]{16,40}$/);
    await userEvent.click(await screen.findByRole("button", { name: "Undo" }));
    await waitFor(() => expect(asked.at(-1)).toMatchObject({ poll: id, off: true }));
  });
});
