import { implement } from "@orpc/server";
import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { CirclePage } from "../../../shared/contract/circle-page.ts";
import { contract } from "../../../shared/contract/contract.ts";
import { instant } from "../../../shared/time/instant.ts";
import { aCirclePage } from "../../builders/circle-page.ts";
import { personCalled } from "../../builders/ids.ts";
import { showTab } from "../show.tsx";

const os = implement(contract);
const ada = personCalled("ada");
const unkept = {
  since: instant("2026-11-20T09:00:00Z"),
  by: ada,
  goesAt: instant("2026-11-21T09:00:00Z"),
  gone: false,
};

/** A page of a circle over a bot that keeps things or does not. */
async function showPage(path: string, page: Partial<CirclePage> = {}) {
  const said: boolean[] = [];
  const shown = await showTab(aCirclePage(page), {
    path,
    over: (router) => ({
      ...router,
      agenda: {
        ...router.agenda,
        quick: os.agenda.quick.handler(() => ({ open: [], earlier: [] })),
      },
      charter: {
        read: os.charter.read.handler(() => ({
          version: 0,
          edition: 0,
          words: {
            purpose: "Getting through it",
            rhythm: { every: "weekly" as const, minutes: 45 as const },
            topics: "",
            offLimits: "",
            together: "",
          },
          agreed: [],
          waitsFor: [],
          mode: "structured" as const,
          feedback: [],
        })),
        keep: os.charter.keep.handler(({ input }) => {
          said.push(input.kept);
          shown.circle.change(() => ({ unkept: input.kept ? undefined : unkept }) as never);
          return {};
        }),
      },
    }),
  });
  return { ...shown, said };
}

it("says what is kept and what not, warns of health, and is switched back by one tap", async () => {
  const { said } = await showPage("/charter");
  const keep = await screen.findByRole("switch", { name: "Keep nothing of what people say here" });
  expect(screen.queryByText(/Not kept:/)).toBeNull();
  await userEvent.click(keep);
  await screen.findByText(/Not kept: asks and questions/);
  expect(screen.getByText(/Still kept: who belongs/)).toBeTruthy();
  expect(screen.getByText(/Leave out names, diagnoses and medicines/)).toBeTruthy();
  expect(screen.getByText(/journal and promises stay with you alone/)).toBeTruthy();
  await userEvent.click(screen.getByRole("button", { name: "Undo" }));
  await waitFor(() => expect(screen.queryByText(/Not kept:/)).toBeNull());
  expect(said).toEqual([false, true]);
});

it("says so on the landing, with the way to what it means", async () => {
  await showPage("/", { unkept });
  const link = await screen.findByRole("link", { name: "Nothing of what is said is kept here" });
  expect(link.getAttribute("href")).toBe("#/charter");
});

it("warns of health where an ask is written", async () => {
  await showPage("/", { unkept });
  await userEvent.click(await screen.findByRole("button", { name: /add an ask/i }));
  expect(await screen.findByText(/this ask goes for good once the session/)).toBeTruthy();
});

it("says why something is not offered, in its place", async () => {
  await showPage("/quick", { unkept });
  expect(await screen.findByText(/so questions wait for the next session/)).toBeTruthy();
  expect(screen.queryByRole("textbox")).toBeNull();
});

it("proposes to a community that nothing is kept, as its maker's choice", async () => {
  const made: object[] = [];
  const people = ["Ada", "Bo", "Cy"].map((name) => ({
    person: personCalled(name.toLowerCase()),
    name,
    guest: false,
  }));
  const { circle } = aCirclePage();
  await showTab(aCirclePage(), {
    path: "/configure",
    setting: { frame: "page" },
    over: (router) => ({
      ...router,
      circle: {
        ...router.circle,
        at: os.circle.at.handler(() => ({ state: "empty" as const })),
        roster: os.circle.roster.handler(() => ({ people, you: ada, openToTeam: false })),
        lines: os.circle.lines.handler(() => ({ reportingLine: "no" as const })),
        make: os.circle.make.handler(({ input }) => {
          made.push(input);
          return { circle, made: "now" as const };
        }),
      },
    }),
  });
  const kit = await screen.findByLabelText("What is it for?");
  const proposal = () => screen.queryByRole<HTMLInputElement>("checkbox", { name: /Keep nothing/ });
  await userEvent.selectOptions(kit, "study");
  expect(proposal()).toBeNull();
  await userEvent.selectOptions(kit, "community");
  expect(proposal()?.checked).toBe(true);
  for (const name of ["Bo", "Cy"]) await userEvent.click(screen.getByRole("checkbox", { name }));
  await userEvent.click(screen.getByRole("button", { name: /make/i }));
  await waitFor(() => expect(made).toMatchObject([{ kit: "community", unkept: true }]));
});
