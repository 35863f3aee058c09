import { implement } from "@orpc/server";
import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { contract } from "../../../shared/contract/contract.ts";
import type { SkillMap } from "../../../shared/reflection/skill-map.ts";
import { aCirclePage } from "../../builders/circle-page.ts";
import { showTab } from "../show.tsx";

const os = implement(contract).reflection;

/** The map over a bot in memory; `elsewhere` changes it as another device does. */
async function showSkills(...start: SkillMap) {
  let kept: { skills: SkillMap; edition: number } = { skills: start, edition: start.length };
  await showTab(aCirclePage(), {
    path: "/my-skills",
    setting: { place: undefined },
    over: (router) => ({
      ...router,
      reflection: {
        skills: os.skills.handler(() => kept),
        keepSkills: os.keepSkills.handler(({ input: { skills, edition }, errors }) => {
          if (edition !== kept.edition) throw errors["changed-on-another-device"]();
          kept = { skills, edition: edition + 1 };
          return {};
        }),
      },
    }),
  });
  await screen.findByRole("heading", { level: 1, name: "My skills" });
  return {
    kept: () => kept.skills,
    elsewhere(skills: SkillMap) {
      kept = { skills, edition: kept.edition + 1 };
    },
  };
}

const press = async (name: string) => userEvent.click(await screen.findByRole("button", { name }));
const write = async (name: string) => {
  await userEvent.click(await screen.findByLabelText("A skill"));
  await userEvent.paste(name);
};
const saying = { name: "Saying no", stage: "learning" } as const;

describe("one's own map of skills", () => {
  it("begins with one, asks for a word, and says how far one is", async () => {
    const { kept } = await showSkills();
    expect(await screen.findByText(/One is enough to begin with/)).toBeTruthy();
    await press("Add");
    expect(screen.getByText("A word or two is enough.")).toBeTruthy();
    await write("Saying no");
    await press("Add");
    await waitFor(() => expect(kept()).toEqual([{ name: "Saying no", stage: "want" }]));
    const stage = await screen.findByRole("combobox", { name: "How far I am with Saying no" });
    await userEvent.selectOptions(stage, "I can show others");
    await waitFor(() => expect(kept()).toEqual([{ name: "Saying no", stage: "show" }]));
    expect(await screen.findByText(/may be what your circle looks for/)).toBeTruthy();
  });

  it("removes one, and brings it back", async () => {
    const { kept } = await showSkills(saying);
    await press("Remove Saying no");
    await waitFor(() => expect(kept()).toEqual([]));
    await press("Undo");
    await waitFor(() => expect(kept()).toEqual([saying]));
  });

  it("says that another device was faster, and keeps what was typed", async () => {
    const { kept, elsewhere } = await showSkills();
    await screen.findByText(/One is enough to begin with/);
    elsewhere([saying]);
    await write("Budgets");
    await press("Add");
    expect(await screen.findByText(/changed your map on another device/)).toBeTruthy();
    expect(screen.getByDisplayValue("Budgets")).toBeTruthy();
    await press("Add");
    await waitFor(() => expect(kept()).toHaveLength(2));
  });
});
