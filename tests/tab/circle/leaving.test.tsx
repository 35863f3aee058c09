import { implement } from "@orpc/server";
import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { contract } from "../../../shared/contract/contract.ts";
import { aCirclePage } from "../../builders/circle-page.ts";
import { showTab } from "../show.tsx";

const os = implement(contract).circle;
const page = aCirclePage();

/** The tab over a bot that lets the reader leave and come back. */
async function show(left = false) {
  const asked: string[] = [];
  let here = !left;
  await showTab(page, {
    path: "/members",
    setting: { place: { tenant: page.circle.tenant, conversation: page.home } },
    over: (router) => ({
      ...router,
      circle: {
        ...router.circle,
        at: os.at.handler(() =>
          here
            ? { state: "member" as const, circle: page.circle }
            : {
                state: "outside" as const,
                circle: page.circle,
                name: page.name,
                purpose: page.purpose,
                asked: false,
                mayReturn: true,
              },
        ),
        leave: os.leave.handler(({ input }) => {
          asked.push(input.takesWords ? "leave with words" : "leave");
          here = false;
          return {};
        }),
        returnTo: os.returnTo.handler(() => {
          asked.push("return");
          here = true;
          return {};
        }),
      },
    }),
  });
  return asked;
}
const press = async (name: string) => userEvent.click(await screen.findByRole("button", { name }));

describe("leaving from the members' page", () => {
  it("keeps one's words unless one says otherwise, and is undone at once", async () => {
    const asked = await show();
    await userEvent.click(await screen.findByText("Leave the circle", { selector: "summary" }));
    await press("Leave the circle");
    await press("Leave the circle");
    await waitFor(() => expect(asked).toEqual(["leave"]));
    expect(await screen.findByText(/To the others you are taking a break/)).toBeTruthy();
    expect(document.activeElement?.textContent).toBe("Undo");
    await press("Undo");
    await waitFor(() => expect(asked).toEqual(["leave", "return"]));
  });

  it("takes one's words along by choice", async () => {
    const asked = await show();
    await userEvent.click(await screen.findByText("Leave the circle", { selector: "summary" }));
    await userEvent.click(await screen.findByRole("radio", { name: /goes with me/ }));
    await press("Leave the circle");
    await press("Leave the circle");
    await waitFor(() => expect(asked).toEqual(["leave with words"]));
  });
});

describe("who has left", () => {
  it("finds the way back where the circle was", async () => {
    const asked = await show(true);
    await press("Come back");
    await waitFor(() => expect(asked).toEqual(["return"]));
    expect(await screen.findByRole("heading", { name: "Members" })).toBeTruthy();
  });
});

describe("whoever else is there", () => {
  it("sees that a circle has ended, and is offered nothing that would be refused", async () => {
    await showTab(page, {
      path: "/",
      setting: { place: { tenant: page.circle.tenant, conversation: page.home } },
      over: (router) => ({
        ...router,
        circle: {
          ...router.circle,
          at: os.at.handler(() => ({
            ...{ state: "outside" as const, circle: page.circle, name: page.name },
            ...{ purpose: page.purpose, asked: false, ended: "close" as const },
          })),
        },
      }),
    });
    expect(await screen.findByText("This circle is closed")).toBeTruthy();
    expect(screen.queryByRole("button", { name: "Ask to join" })).toBeNull();
  });
});
