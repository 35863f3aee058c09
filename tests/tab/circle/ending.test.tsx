import { implement } from "@orpc/server";
import { act, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { CirclePage } from "../../../shared/contract/circle-page.ts";
import { contract } from "../../../shared/contract/contract.ts";
import type { EndingView } from "../../../shared/contract/ending.ts";
import { instant } from "../../../shared/time/instant.ts";
import { aCirclePage, aMemberView, aResourceView } from "../../builders/circle-page.ts";
import { personCalled } from "../../builders/ids.ts";
import { showTab } from "../show.tsx";

const os = implement(contract).circle;
const proposal = (by: string): EndingView => ({
  proposal: {
    kind: "close",
    by: personCalled(by),
    lapsesAt: instant("2026-12-20T09:00:00Z"),
    aloneFrom: instant("2026-11-27T09:00:00Z"),
  },
});
const ended: EndingView = {
  ended: {
    kind: "close",
    at: instant("2026-11-22T09:00:00Z"),
    goneAt: instant("2027-05-23T09:00:00Z"),
  },
};

/** The tab over a bot that keeps how far the circle's end has come. */
async function show(path: string, over: Partial<CirclePage> = {}) {
  const asked: string[] = [];
  const set = (what: string, ending: EndingView | undefined) => {
    asked.push(what);
    shown.circle.change(() => ({ ending }) as Partial<CirclePage>);
    return {};
  };
  const shown = await showTab(aCirclePage(over), {
    path,
    over: (router) => ({
      ...router,
      circle: {
        ...router.circle,
        proposeEnding: os.proposeEnding.handler(({ input }) =>
          set(`propose ${input.ending}`, proposal("ada")),
        ),
        confirmEnding: os.confirmEnding.handler(({ input }) =>
          set(`confirm ${input.ending}`, ended),
        ),
        withdrawEnding: os.withdrawEnding.handler(() => set("withdraw", undefined)),
        bringBack: os.bringBack.handler(() => set("bring back", undefined)),
      },
    }),
  });
  return { ...shown, asked };
}
const press = async (name: string) => userEvent.click(await screen.findByRole("button", { name }));

describe("ending a circle", () => {
  it("is proposed by one, says that it takes another, and can be undone at once", async () => {
    const { asked } = await show("/season");
    await press("Propose to close it");
    expect(await screen.findByText(/You have proposed to close the circle/)).toBeTruthy();
    expect(screen.queryByRole("button", { name: "Yes, close it" })).toBeNull();
    await press("Undo");
    await waitFor(() => expect(asked).toEqual(["propose close", "withdraw"]));
  });

  it("asks once more before all is to be erased", async () => {
    const { asked } = await show("/season");
    await press("Propose to erase it");
    expect(asked).toEqual([]);
    await press("Propose to erase it");
    await waitFor(() => expect(asked).toEqual(["propose erase"]));
  });

  it("stands on the landing for the others, who confirm it or have it go on", async () => {
    const { asked } = await show("/", { ending: proposal("bo") });
    const words = await screen.findByText("Bo proposes to close the circle.");
    const turn = await screen.findByRole("heading", { name: "Whose turn" });
    expect(words.compareDocumentPosition(turn)).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
    await press("Yes, close it");
    expect(await screen.findByRole("heading", { name: "This circle is closed" })).toBeTruthy();
    expect(document.activeElement?.textContent).toBe("Undo");
    await press("Undo");
    await waitFor(() => expect(asked).toEqual(["confirm close", "bring back"]));
  });

  it("may be confirmed by who is alone, once a week has passed", async () => {
    const members = [aMemberView("Ada"), aMemberView("Bo", { standing: "left" })];
    const { circle } = await show("/season", { members, ending: proposal("ada") });
    expect(await screen.findByText(/If nobody else is there/)).toBeTruthy();
    expect(screen.queryByRole("button", { name: "Yes, close it" })).toBeNull();
    act(() => circle.change(() => ({ now: instant("2026-11-27T09:00:00Z") })));
    expect(await screen.findByRole("button", { name: "Yes, close it" })).toBeTruthy();
  });
});

describe("a circle that has ended", () => {
  const over = {
    ending: ended,
    shelf: [aResourceView("On saying no", { link: "https://x.example/no" })],
  };

  it.each(["/", "/settings", "/members", "/times"])(
    "says at %s what remains and until when, and how it comes back",
    async (path) => {
      const { asked } = await show(path, over);
      expect(await screen.findByText(/can be read until 23 May 2027/)).toBeTruthy();
      expect(screen.getByText(/Ada, Bo, Cy/)).toBeTruthy();
      expect(screen.getByRole("link", { name: "On saying no" })).toBeTruthy();
      expect(screen.queryByRole("button", { name: "Add an ask" })).toBeNull();
      await press("Bring the circle back");
      await waitFor(() => expect(asked).toEqual(["bring back"]));
    },
  );
});
