import { implement } from "@orpc/server";
import { act, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { Introduction } from "../../../shared/circle/member.ts";
import { contract } from "../../../shared/contract/contract.ts";
import type { PersonId } from "../../../shared/kernel/ids.ts";
import { aCirclePage } from "../../builders/circle-page.ts";
import { personCalled } from "../../builders/ids.ts";
import { showTab } from "../show.tsx";

const os = implement(contract).circle;
const invited = { person: personCalled("ada"), standing: "invited" as const };
const zone = "Europe/Berlin";
/** What the device says of its reader. */
const mine = { zone, language: "en" };
const hours = { weekdays: [1, 2, 4], from: "08:30", until: "15:00" };

/** The join page of someone who is invited; `said` is what they join with. */
async function showJoining({
  start = {},
  full = false,
  path = "/join",
  me = invited,
}: {
  path?: string;
  me?: { person: PersonId; standing: "invited" | "joined" };
  start?: Partial<Introduction>;
  full?: boolean;
}) {
  const said: object[] = [];
  const shown = await showTab(aCirclePage({ me }), {
    path,
    over: (router) => ({
      ...router,
      circle: {
        ...router.circle,
        introduction: os.introduction.handler(() => ({ offer: "", wish: "", ...start })),
        join: os.join.handler(({ input: { tenant: _t, circle: _c, ...introduction }, errors }) => {
          if (full) throw errors.full();
          said.push(introduction);
          shown.circle.change(({ me }) => ({ me: { ...me, standing: "joined" } }));
          return {};
        }),
      },
    }),
  });
  await (path === "/join"
    ? screen.findByRole("button", { name: "I’m in" })
    : screen.findByRole("heading", { level: 1 }));
  return { ...shown, said };
}

const field = (label: RegExp) => screen.getByLabelText(label) as HTMLInputElement;
const join = () => userEvent.click(screen.getByRole("button", { name: "I’m in" }));

const joined = { ...invited, standing: "joined" as const };

describe("what I bring", () => {
  it("can be changed by whoever is in, starting from what they said", async () => {
    const start = { offer: "Interviewing", wish: "Saying no", hours };
    const { said, goTo, history } = await showJoining({ path: "/members", me: joined, start });
    const link = await screen.findByRole("link", { name: "What I bring" });
    expect(link.getAttribute("href")).toBe("#/join");
    act(() => goTo("/join"));
    expect(await screen.findByRole("heading", { name: "What I bring" })).toBeTruthy();
    const offer = await screen.findByLabelText(/What I can offer/);
    expect((offer as HTMLInputElement).value).toBe("Interviewing");
    await userEvent.type(offer, " well");
    await userEvent.click(screen.getByRole("button", { name: "Save" }));
    const offered = "Interviewing well";
    await waitFor(() => expect(said).toEqual([{ ...start, ...mine, offer: offered }]));
    await waitFor(() => expect(history.at(-1)).toBe("/members"));
  });
});

describe("the members' page", () => {
  it("asks kindly for one offer whoever has named none, and nobody else", async () => {
    await showJoining({ path: "/members", me: { ...invited, standing: "joined" } });
    expect(await screen.findAllByText(/Everyone has something to offer/)).toHaveLength(1);
  });
});

describe("joining a circle", () => {
  it("starts from the hours of the calendar, and may say nothing else", async () => {
    const { said, history } = await showJoining({ start: { hours } });
    expect(field(/^From/).value).toBe("08:30");
    expect(field(/^Until/).value).toBe("15:00");
    const days = screen.getAllByRole("checkbox", { checked: true });
    expect(days).toHaveLength(3);
    expect((screen.getByRole("checkbox", { name: "Thu" }) as HTMLInputElement).checked).toBe(true);
    await join();
    await waitFor(() => expect(said).toEqual([{ offer: "", wish: "", hours, ...mine }]));
    await waitFor(() => expect(history.at(-1)).toBe("/"));
    expect(screen.queryByText(/You are invited/)).toBeNull();
  });

  it("says before what it takes of one's time, and where one can read what a circle is", async () => {
    await showJoining({});
    expect(screen.getByText(/45 minutes every second week, and five minutes/)).toBeTruthy();
    const about = screen.getByRole("link", { name: "What a circle is" });
    expect(about.getAttribute("href")).toBe("#/about");
  });

  it("takes what I offer, what I wish for and the days that I choose", async () => {
    const { said } = await showJoining({});
    await userEvent.click(field(/What I can offer/));
    await userEvent.paste("Interviewing");
    await userEvent.click(field(/What I would like help with/));
    await userEvent.paste("Saying no");
    await userEvent.click(screen.getByRole("checkbox", { name: "Fri" }));
    await join();
    await waitFor(() =>
      expect(said).toMatchObject([
        { offer: "Interviewing", wish: "Saying no", hours: { weekdays: [1, 2, 3, 4] } },
      ]),
    );
  });

  it("does not take hours that cannot be", async () => {
    const { said } = await showJoining({ start: { hours: { ...hours, weekdays: [2] } } });
    await userEvent.click(screen.getByRole("checkbox", { name: "Tue" }));
    expect(screen.getByText(/choose at least one day/)).toBeTruthy();
    await join();
    await act(() => new Promise((done) => setTimeout(done, 50)));
    expect(said).toEqual([]);
    expect(screen.queryByText(/went wrong/)).toBeNull();
  });

  it("says when the circle is full, and keeps what was typed", async () => {
    await showJoining({ full: true, start: { offer: "Interviewing" } });
    await join();
    expect(await screen.findByText(/The circle has twelve members/)).toBeTruthy();
    expect(field(/What I can offer/).value).toBe("Interviewing");
  });
});
