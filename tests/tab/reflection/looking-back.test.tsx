import { implement } from "@orpc/server";
import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { contract } from "../../../shared/contract/contract.ts";
import { instant } from "../../../shared/time/instant.ts";
import { aCirclePage } from "../../builders/circle-page.ts";
import {
  askCalled,
  circleCalled,
  personCalled,
  sessionCalled,
  tenantCalled,
} from "../../builders/ids.ts";
import { showTab } from "../show.tsx";

const os = implement(contract);
const [tenant, circle] = [tenantCalled("contoso"), circleCalled("river")];
const at = instant("2026-11-10T09:00:00Z");
const here = { tenant, circle, circleName: "River circle" };
const entry = (text: string, over: object = {}) => ({
  ...here,
  session: sessionCalled(text),
  prompt: "worked",
  text,
  at,
  ...over,
});
const party = (name: string) => ({ person: personCalled(name), tenant, name });
const thanks = {
  ...here,
  id: "kindword00000000001" as never,
  from: party("Bo"),
  to: party("Ada"),
  content: { kind: "thanks" as const, help: "You listened to me" },
  at,
};

async function show({ asks = true } = {}) {
  return showTab(aCirclePage(), {
    path: `/looking-back/${tenant}/${circle}`,
    over: (router) => ({
      ...router,
      circle: {
        ...router.circle,
        ownAsks: os.circle.ownAsks.handler(({ errors }) => {
          if (!asks) throw errors["not-found"]();
          return { asks: [{ ask: askCalled("no"), text: "How do I say no?", mode: "advice" }] };
        }),
      },
      commitment: {
        ...router.commitment,
        mine: os.commitment.mine.handler(() => ({
          circles: [
            {
              circle: { tenant, circle },
              name: "River circle",
              commitments: [
                {
                  id: "commitment000000001" as never,
                  text: "Say no once",
                  session: 1,
                  shared: false,
                  madeAt: at,
                  outcome: "partly" as const,
                },
              ],
              goals: [],
              comesBack: [],
              review: false,
            },
          ],
          quiet: false,
        })),
      },
      reflection: {
        journal: os.reflection.journal.handler(() => ({
          entries: [
            entry("It went well", { shared: at }),
            entry("Of another circle", { circle: circleCalled("delta") }),
          ],
        })),
        kindMine: os.reflection.kindMine.handler(() => ({ got: [thanks], given: [] })),
      },
    }),
  });
}

describe("looking back on a circle", () => {
  it("is made of one's own entries alone, and of what was said to one", async () => {
    await show();
    for (const text of [
      "Say no once",
      "partly",
      "It went well",
      "How do I say no?",
      "You listened to me",
    ])
      expect(await screen.findByText(text)).toBeTruthy();
    expect(screen.queryByText("Of another circle")).toBeNull();
    expect(screen.getByText(/read by the circle/)).toBeTruthy();
  });

  it("goes without the asks of a circle that one has left, or that is erased", async () => {
    await show({ asks: false });
    expect(await screen.findByText("It went well")).toBeTruthy();
    expect(screen.queryByText("What you asked for")).toBeNull();
  });

  it("is taken along as a file that is made here", async () => {
    const made: Blob[] = [];
    Object.assign(URL, {
      createObjectURL: (blob: Blob) => {
        made.push(blob);
        return "blob:file";
      },
      revokeObjectURL: () => undefined,
    });
    await show();
    await userEvent.click(await screen.findByRole("button", { name: "Save it as a file" }));
    expect(await screen.findByText("Saved as looking-back.md.")).toBeTruthy();
    await waitFor(() => expect(made).toHaveLength(1));
  });
});
