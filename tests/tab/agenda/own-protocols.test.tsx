import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { ProtocolContent } from "../../../shared/agenda/own-protocol.ts";
import { aCirclePage } from "../../builders/circle-page.ts";
import { aProtocol } from "../../builders/protocol.ts";
import { showTab } from "../show.tsx";

const { id, by, edition, name, modes, roles, steps } = aProtocol();
const ours = { id, by, edition, name, modes, roles, steps };

async function showOwn(protocols = [ours]) {
  const sent: { readonly what: string; readonly content?: ProtocolContent }[] = [];
  const keep = (what: string, input: object) => {
    sent.push({ what, ...input });
    return {};
  };
  await showTab(aCirclePage({ protocols }), {
    path: "/protocols",
    over: ({ agenda, ...rest }) => ({
      ...rest,
      agenda: {
        ...agenda,
        addProtocol: agenda.addProtocol.handler(({ input }: { input: object }) => ({
          ...keep("add", input),
          protocol: id,
        })),
        editProtocol: agenda.editProtocol.handler(({ input }: { input: object }) =>
          keep("edit", input),
        ),
        removeProtocol: agenda.removeProtocol.handler(({ input }: { input: object }) =>
          keep("remove", input),
        ),
        restoreProtocol: agenda.restoreProtocol.handler(({ input }: { input: object }) =>
          keep("restore", input),
        ),
      },
    }),
  });
  const own = within(await screen.findByRole("region", { name: "Your own ways" }));
  return { sent, own };
}

describe("the circle's own ways to work", () => {
  it("start from one that ships, step by step, in minutes that are said and bounded", async () => {
    const { sent, own } = await showOwn([]);
    await userEvent.selectOptions(own.getByRole("combobox", { name: "Start from" }), "seas");
    await userEvent.click(own.getByRole("button", { name: "Write a way of your own" }));
    expect(await own.findByText("60 minutes in all")).toBeTruthy();
    const [first] = own.getAllByLabelText("Minutes");
    if (!first) throw new Error("no step");
    await userEvent.clear(first);
    await userEvent.type(first, "26");
    expect(own.getByText(/^61 minutes in all That is more than 60/)).toBeTruthy();
    await userEvent.click(own.getByRole("button", { name: "Save" }));
    expect(sent).toEqual([]);
    await userEvent.clear(first);
    await userEvent.type(first, "5");
    await userEvent.click(own.getByRole("button", { name: "Save" }));
    await waitFor(() => expect(sent).toHaveLength(1));
    expect(sent[0]?.content?.steps).toMatchObject([
      { title: "Topic", floor: "all", minutes: 5 },
      { title: "Open space", floor: "all", minutes: 25 },
      { title: "Recap", floor: "each", minutes: 10 },
    ]);
    await userEvent.click(await screen.findByRole("button", { name: "Undo" }));
    await waitFor(() => expect(sent.at(-1)).toMatchObject({ what: "remove", protocol: id }));
  });

  it("are changed and removed by anyone, each with its way back", async () => {
    const { sent, own } = await showOwn();
    expect(within(own.getByRole("list", { name })).getAllByRole("listitem")).toHaveLength(3);
    await userEvent.click(own.getByRole("button", { name: `Edit: ${name}` }));
    await userEvent.click(await own.findByRole("button", { name: "Remove step 3" }));
    await userEvent.click(own.getByRole("button", { name: "Save" }));
    await userEvent.click(await screen.findByRole("button", { name: "Undo" }));
    await waitFor(() => expect(sent).toHaveLength(2));
    expect(sent.map(({ content }) => content?.steps.length)).toEqual([2, 3]);
    await userEvent.click(await own.findByRole("button", { name: `Remove: ${name}` }));
    await userEvent.click(await screen.findByRole("button", { name: "Undo" }));
    await waitFor(() => expect(sent.at(-1)).toMatchObject({ what: "restore" }));
  });

  it("are nobody's without a name or a word for each step", async () => {
    const { sent, own } = await showOwn([]);
    await userEvent.click(own.getByRole("button", { name: "Write a way of your own" }));
    await userEvent.click(await own.findByRole("button", { name: "Save" }));
    expect(await own.findByText("Please give it a name.")).toBeTruthy();
    expect(own.getByText("Please say what you do in this step.")).toBeTruthy();
    expect(sent).toEqual([]);
  });
});
