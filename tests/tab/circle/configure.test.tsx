import { implement } from "@orpc/server";
import { focusManager } from "@tanstack/react-query";
import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { contract } from "../../../shared/contract/contract.ts";
import { aCirclePage } from "../../builders/circle-page.ts";
import { personCalled } from "../../builders/ids.ts";
import { showTab } from "../show.tsx";

const os = implement(contract).circle;
const names = [
  "Ada",
  "Bo",
  "Cy",
  "Dee",
  "Eve",
  "Flo",
  "Gus",
  "Hal",
  "Ida",
  "Jo",
  "Kim",
  "Lou",
  "Mia",
];

interface Conversation {
  readonly people?: readonly string[];
  readonly line?: "no" | "yes";
  readonly make?: "makes" | "rosterNotReadable";
  readonly there?: boolean;
  /** What stands here can be read once and no more. */
  readonly onceOnly?: boolean;
  readonly frame?: "configure" | "page";
}

/** The configuration page of a conversation; `made` is what was asked for. */
async function showConversation({
  people = names,
  line = "no",
  make = "makes",
  there = false,
  onceOnly = false,
  frame = "configure",
}: Conversation = {}) {
  const made: object[] = [];
  let asked = 0;
  const page = aCirclePage();
  const roster = people.map((name) => ({
    person: personCalled(name.toLowerCase()),
    name,
    guest: name === "Bo",
  }));
  const shown = await showTab(page, {
    path: "/configure",
    setting: { frame },
    over: (router) => ({
      ...router,
      circle: {
        ...router.circle,
        at: os.at.handler(() => {
          asked += 1;
          if (onceOnly && asked > 1) throw new Error("The server is away");
          return there || made.length > 0
            ? { state: "member" as const, circle: page.circle }
            : { state: "empty" as const };
        }),
        roster: os.roster.handler(() => ({
          people: roster,
          you: personCalled("ada"),
          name: "River",
          openToTeam: false,
        })),
        lines: os.lines.handler(() => ({ reportingLine: line })),
        make: os.make.handler(({ input, errors }) => {
          if (make === "rosterNotReadable") throw errors["roster-not-readable"]();
          made.push(input);
          return { circle: page.circle, made: "now" as const };
        }),
      },
    }),
  });
  await screen.findByRole("heading", { level: 1 });
  return { ...shown, made, asked: () => asked };
}

/** An hour passes and nothing else changes. */
const allButDate = [
  "cancelAnimationFrame",
  "clearImmediate",
  "clearInterval",
  "clearTimeout",
  "hrtime",
  "nextTick",
  "performance",
  "queueMicrotask",
  "requestAnimationFrame",
  "setImmediate",
  "setInterval",
  "setTimeout",
] as const;

const purpose = () => screen.findByLabelText(/What you help each other with/);
const choose = async (...chosen: readonly string[]) => {
  for (const name of chosen) await userEvent.click(screen.getByRole("checkbox", { name }));
};
const fill = async () => {
  await userEvent.click(await purpose());
  await userEvent.paste("Finding our feet");
  await choose("Bo (guest)", "Cy");
};

describe("the configuration page", () => {
  it("lets nobody save before it is complete, and then makes the circle and keeps the tab", async () => {
    const { pressSave, made } = await showConversation();
    await purpose();
    expect(await pressSave()).toBeUndefined();
    await fill();
    const kept = await pressSave();
    expect(kept).toMatchObject({ entityId: "circle", suggestedDisplayName: "Circle" });
    expect(made).toEqual([
      expect.objectContaining({
        name: "River",
        purpose: "Finding our feet",
        people: [personCalled("bo"), personCalled("cy")],
        rhythm: { every: "fortnightly", minutes: 45 },
        language: "en",
        zone: "Europe/Berlin",
      }),
    ]);
  });

  it("offers words to start from by what the circle is for, and leaves one's own alone", async () => {
    const { pressSave, made } = await showConversation();
    const kit = await screen.findByLabelText("What is it for?");
    const field = (await purpose()) as HTMLInputElement;
    await userEvent.selectOptions(kit, "Learning together");
    expect(field.value).toBe("We help each other understand, and keep going.");
    await userEvent.selectOptions(kit, "Something else");
    expect(field.value).toBe("");
    await fill();
    await userEvent.selectOptions(kit, "New here");
    expect(field.value).toBe("Finding our feet");
    await pressSave();
    expect(made).toMatchObject([{ kit: "newcomers", purpose: "Finding our feet" }]);
  });

  it("keeps what is typed when the server is away on looking again", async () => {
    const { asked } = await showConversation({ onceOnly: true });
    await userEvent.click(await purpose());
    await userEvent.paste("Finding our feet");
    jest.useFakeTimers({ now: Date.now() + 3_600_000, doNotFake: [...allButDate] });
    focusManager.setFocused(false);
    focusManager.setFocused(true);
    // Once, and then twice again before it gives up.
    await waitFor(() => expect(asked()).toBe(4), { timeout: 9000 });
    await expect(screen.findByText(/try again/i)).rejects.toThrow();
    expect(screen.getByDisplayValue("Finding our feet")).toBeTruthy();
    jest.useRealTimers();
  }, 20_000);

  it("says what is missing where someone has been", async () => {
    await showConversation();
    await userEvent.click(await purpose());
    expect(screen.queryByText("One sentence is enough.")).toBeNull();
    await userEvent.tab();
    expect(screen.getByText("One sentence is enough.")).toBeTruthy();
    await choose("Cy");
    expect(screen.getByText("A circle needs at least three people.")).toBeTruthy();
    await choose("Dee");
    expect(screen.queryByText("A circle needs at least three people.")).toBeNull();
  });

  it("says when there are more than twelve, and lets nobody save", async () => {
    const { pressSave } = await showConversation();
    await fill();
    await choose(...names.slice(3, 13));
    expect(screen.getByText("A circle has twelve people at most.")).toBeTruthy();
    expect(await pressSave()).toBeUndefined();
  });

  it("speaks of a reporting line, and names nobody", async () => {
    const { pressSave } = await showConversation({ line: "yes" });
    await fill();
    const warning = await screen.findByText(/Two of these people are in one reporting line/);
    expect(warning.textContent).not.toMatch(/Ada|Bo|Cy/);
    expect(await pressSave()).toBeDefined();
  });

  it("says when the conversation is too small", async () => {
    await showConversation({ people: ["Ada", "Bo"] });
    expect(await screen.findByText(/this conversation has fewer/)).toBeTruthy();
    expect(screen.queryByRole("checkbox")).toBeNull();
  });

  it("keeps everything typed when the circle cannot be made, and says why", async () => {
    const { pressSave } = await showConversation({ make: "rosterNotReadable" });
    await fill();
    await expect(pressSave()).rejects.toMatchObject({ code: "roster-not-readable" });
    expect(await screen.findByText(/could not be read right now/)).toBeTruthy();
    expect(((await purpose()) as HTMLInputElement).value).toBe("Finding our feet");
    expect((screen.getByRole("checkbox", { name: "Cy" }) as HTMLInputElement).checked).toBe(true);
  });

  it("only adds the tab where there is a circle already", async () => {
    const { pressSave, made } = await showConversation({ there: true });
    expect(await screen.findByText(/Save adds its tab/)).toBeTruthy();
    expect(await pressSave()).toMatchObject({ entityId: "circle" });
    expect(made).toEqual([]);
  });

  it("makes the circle from an empty tab too, and shows it", async () => {
    const { made } = await showConversation({ frame: "page" });
    await fill();
    await userEvent.click(screen.getByRole("button", { name: "Make the circle" }));
    await waitFor(() => expect(made).toHaveLength(1));
    expect(await screen.findByRole("heading", { name: "River circle" })).toBeTruthy();
  });
});
