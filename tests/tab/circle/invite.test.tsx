import { implement } from "@orpc/server";
import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { contract } from "../../../shared/contract/contract.ts";
import { aCirclePage, aMemberView } from "../../builders/circle-page.ts";
import { personCalled } from "../../builders/ids.ts";
import { showTab } from "../show.tsx";

const os = implement(contract).circle;
const twelve = "Ada Bo Cy Dee Eve Flo Gus Hal Ida Jo Kim Lou".split(" ");

/** The members' page of Ada, Bo and Cy, whom Dee, a guest, and others share the conversation with. */
async function showMembers({
  people = ["Ada", "Bo", "Cy", "Dee"],
  members = ["Ada", "Bo", "Cy"],
  full = false,
}) {
  const page = aCirclePage({ members: members.map((name) => aMemberView(name)) });
  const shown = await showTab(page, {
    path: "/members",
    over: (router) => ({
      ...router,
      circle: {
        ...router.circle,
        roster: os.roster.handler(() => ({
          people: people.map((name) => ({
            person: personCalled(name.toLowerCase()),
            name,
            guest: name === "Dee",
          })),
          you: personCalled("ada"),
          openToTeam: false,
        })),
        invite: os.invite.handler(({ input, errors }) => {
          if (full) throw errors.full();
          const name = people.find((each) => personCalled(each.toLowerCase()) === input.person);
          const invited = aMemberView(name ?? "", { standing: "invited" });
          shown.circle.change((before) => ({ members: [...before.members, invited] }));
          return {};
        }),
      },
    }),
  });
  await screen.findByRole("heading", { name: "Members" });
  return shown;
}

const open = () => userEvent.click(screen.getByRole("button", { name: "Invite someone" }));
const region = () => screen.findByRole("region", { name: "Invite someone" });

describe("inviting someone later", () => {
  it("offers who is in the conversation and not in the circle, and shows them as invited", async () => {
    await showMembers({});
    await open();
    const others = within(await region());
    await userEvent.click(await others.findByRole("button", { name: "Invite Dee" }));
    expect(others.queryByRole("button", { name: "Invite Bo" })).toBeNull();
    expect(await others.findByText(/Everyone in this conversation/)).toBeTruthy();
    expect(screen.getByText("invited")).toBeTruthy();
    expect(screen.getByText("Dee is invited.")).toBeTruthy();
    expect(document.activeElement?.textContent).toBe("Invite someone");
  });

  it("says when the circle is full", async () => {
    await showMembers({ members: twelve });
    expect(screen.getByText(/has twelve members/)).toBeTruthy();
    expect(screen.queryByRole("button", { name: "Invite someone" })).toBeNull();
  });

  it("says when the last place was taken meanwhile", async () => {
    await showMembers({ full: true });
    await open();
    await userEvent.click(await screen.findByRole("button", { name: "Invite Dee" }));
    expect(await screen.findByText(/has twelve members/)).toBeTruthy();
  });
});
