import { implement } from "@orpc/server";
import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { contract } from "../../../shared/contract/contract.ts";
import { aCirclePage, aSessionView } from "../../builders/circle-page.ts";
import { personCalled } from "../../builders/ids.ts";
import { showTab } from "../show.tsx";

const os = implement(contract).schedule;
const press = async (name: string) => userEvent.click(await screen.findByRole("button", { name }));
const hybrid = { kind: "hybrid", room: "Room 4" } as const;

describe("where the next session is", () => {
  it("is chosen for this session, and taken back", async () => {
    const { circle } = await showTab(aCirclePage());
    await press("Choose the place");
    await userEvent.click(await screen.findByRole("radio", { name: "In a room" }));
    await userEvent.type(screen.getByRole("textbox", { name: /Which room/ }), "Room 4{Enter}");
    await waitFor(() =>
      expect(circle.page().next?.place).toEqual({ kind: "room", room: "Room 4" }),
    );
    expect(await screen.findByText("In person: Room 4")).toBeTruthy();
    expect(screen.queryByRole("link", { name: "Join" })).toBeNull();
    expect(circle.page().place).toBeUndefined();
    await press("Undo");
    await waitFor(() => expect(circle.page().next?.place).toBeUndefined());
  });

  it("is chosen for all to come", async () => {
    const { circle } = await showTab(aCirclePage());
    await press("Choose the place");
    await userEvent.click(await screen.findByRole("radio", { name: "In a room and in Teams" }));
    await userEvent.type(screen.getByRole("textbox", { name: /Which room/ }), "Room 4");
    await userEvent.click(screen.getByRole("checkbox", { name: /usually meet there/ }));
    await press("Save");
    await waitFor(() => expect(circle.page().place).toEqual(hybrid));
    expect(screen.getByRole("link", { name: "Join" })).toBeTruthy();
  });

  it("asks for the room where none is named, and gives up on Escape", async () => {
    const { circle } = await showTab(aCirclePage());
    await press("Choose the place");
    await userEvent.click(await screen.findByRole("radio", { name: "In a room" }));
    await press("Save");
    const field = screen.getByRole("textbox", { name: /Which room/ });
    expect(document.activeElement).toBe(field);
    expect(await screen.findByText("Please name the room.")).toBeTruthy();
    await userEvent.keyboard("{Escape}");
    expect(screen.queryByRole("textbox", { name: /Which room/ })).toBeNull();
    expect(document.activeElement).toBe(screen.getByRole("button", { name: "Choose the place" }));
    expect(circle.page().next?.place).toBeUndefined();
  });

  it("has somebody in the room watch the chat", async () => {
    const next = aSessionView({ place: hybrid });
    const { circle } = await showTab(aCirclePage({ next }));
    expect(await screen.findByText(/Nobody in the room watches the chat yet/)).toBeTruthy();
    await press("I am in the room and watch the chat");
    await waitFor(() => expect(circle.page().next?.watchesChat).toBe(circle.page().me.person));
    await press("I do not watch the chat after all");
    await waitFor(() => expect(circle.page().next?.watchesChat).toBeUndefined());
  });

  it("says who watches the chat, and asks nobody else", async () => {
    const next = aSessionView({ place: hybrid, watchesChat: personCalled("bo") });
    await showTab(aCirclePage({ next }));
    expect(await screen.findByText("Bo is in the room and watches the chat.")).toBeTruthy();
    expect(screen.queryByRole("button", { name: /watch the chat/ })).toBeNull();
  });

  it("says where an invitation has no way into a meeting, and where an earlier one may be left", async () => {
    const next = aSessionView({ joinUrl: undefined, meetingApp: "refused", lingers: true });
    await showTab(aCirclePage({ next }));
    expect(await screen.findByText(/has no Teams link/)).toBeTruthy();
    expect(await screen.findByText(/An earlier invitation may still be/)).toBeTruthy();
    expect(screen.queryByText(/Add Peer Circles to the meeting/i)).toBeNull();
  });

  it("says why it was not changed", async () => {
    const choosePlace = os.choosePlace.handler(({ errors }) => {
      throw errors["has-begun"]();
    });
    await showTab(aCirclePage(), {
      over: (router) => ({ ...router, schedule: { ...router.schedule, choosePlace } }),
    });
    await press("Choose the place");
    await userEvent.click(await screen.findByRole("radio", { name: "In a room" }));
    await userEvent.type(screen.getByRole("textbox", { name: /Which room/ }), "Room 4{Enter}");
    expect(await screen.findByText(/has begun/)).toBeTruthy();
  });
});
