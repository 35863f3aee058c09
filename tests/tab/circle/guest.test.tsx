import { implement } from "@orpc/server";
import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { CirclePage } from "../../../shared/contract/circle-page.ts";
import { contract } from "../../../shared/contract/contract.ts";
import { instant } from "../../../shared/time/instant.ts";
import { aCirclePage, anAgendaOf, anAskView } from "../../builders/circle-page.ts";
import { personCalled } from "../../builders/ids.ts";
import { showTab } from "../show.tsx";

const os = implement(contract).circle;
const eve = personCalled("eve");
const ask = anAskView("How do I say no?");

/** The tab over a bot that keeps who is invited as a guest. */
async function show(path: string, over: Partial<CirclePage> = {}) {
  const asked: string[] = [];
  const shown = await showTab(aCirclePage({ agenda: anAgendaOf(ask), ...over }), {
    path,
    over: (router) => ({
      ...router,
      circle: {
        ...router.circle,
        guestChoice: os.guestChoice.handler(() => ({ people: [{ person: eve, name: "Eve" }] })),
        inviteGuest: os.inviteGuest.handler(({ input }) => {
          asked.push(input.ask ? `invite for ${input.ask}` : "invite");
          const guest = { person: eve, name: "Eve", by: personCalled("ada") };
          shown.circle.change(() => ({
            guests: [{ ...guest, ...(input.ask && { ask: input.ask }) }],
          }));
          return {};
        }),
        removeGuest: os.removeGuest.handler(() => {
          asked.push("remove");
          shown.circle.change(() => ({ guests: undefined }) as Partial<CirclePage>);
          return {};
        }),
      },
    }),
  });
  return asked;
}
const press = async (name: string) => userEvent.click(await screen.findByRole("button", { name }));

describe("a guest for the next session", () => {
  it("is invited by name, for the whole agenda or one ask, and taken back", async () => {
    const asked = await show("/guests");
    await userEvent.selectOptions(await screen.findByLabelText("Whom to invite"), "Eve");
    await userEvent.selectOptions(screen.getByLabelText("What they see"), "How do I say no?");
    await press("Invite as a guest");
    expect(await screen.findByText(/Eve is invited as a guest for one ask/)).toBeTruthy();
    expect(screen.getByText("invited by Ada")).toBeTruthy();
    await press("Take the invitation back");
    await waitFor(() => expect(asked).toEqual([`invite for ${ask.ask}`, "remove"]));
    await press("Undo");
    await waitFor(() => expect(asked.at(-1)).toBe(`invite for ${ask.ask}`));
  });

  it("waits for a session that can be visited", async () => {
    await show("/guests", { next: undefined } as Partial<CirclePage>);
    expect(await screen.findByText(/plan the next one first/)).toBeTruthy();
  });

  it("is named on the landing for everyone", async () => {
    await show("/", { guests: [{ person: eve, name: "Eve", by: personCalled("bo") }] });
    expect(await screen.findByText("Eve is invited to the next session as a guest.")).toBeTruthy();
  });

  it("sees the agenda and the way into the meeting, and no way further", async () => {
    const page = aCirclePage();
    await showTab(page, {
      setting: { place: { tenant: page.circle.tenant, conversation: page.home } },
      over: (router) => ({
        ...router,
        circle: {
          ...router.circle,
          at: os.at.handler(() => ({
            state: "guest" as const,
            circle: page.circle,
            page: {
              name: "River circle",
              startsAt: instant("2026-11-24T14:00:00Z"),
              minutes: 45,
              joinUrl: "https://teams.example/join/first",
              items: [
                { kind: "check-in", minutes: 5 },
                { kind: "ask", minutes: 40, text: "How do I say no?", mode: "advice" as const },
              ],
            },
          })),
        },
      }),
    });
    expect(await screen.findByText("How do I say no?")).toBeTruthy();
    expect(screen.getByText("40 min · Advice")).toBeTruthy();
    expect(screen.getAllByRole("link")).toHaveLength(1);
  });
});
