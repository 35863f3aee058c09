import type { Frame } from "playwright-core";
import type { people } from "../../infra/local/organisation/people.ts";
import type { Visitor } from "./visitor.ts";

/** A page of the product or of the host, and how someone comes to see it. */
export interface Shown {
  readonly page: string;
  readonly who: keyof typeof people;
  /** Answers the frame to look at: the tab's, or the host page's own. */
  readonly open: (visitor: Visitor) => Promise<Frame>;
}

const circle = "#/conversation/New to leading/circle";
const emptyChannel = "#/conversation/Back at work/posts";

/** A page of the tab by its route, once `words` can be read in it. */
function inTab(hash: string, route: string, words: string | RegExp, press: readonly string[] = []) {
  return async (visitor: Visitor): Promise<Frame> => {
    await visitor.go(hash);
    const tab = await visitor.tab();
    // A tab that is still starting goes to its own first page.
    await tab.getByRole("heading", { level: 1 }).waitFor();
    await tab.evaluate((to) => {
      window.location.hash = to;
    }, route);
    for (const name of press) await tab.getByRole("button", { name }).click();
    await tab.getByText(words).first().waitFor();
    return tab;
  };
}

/** A view of the host page, once `words` can be read in it. */
function inHost(hash: string, words: string | RegExp, press: readonly (string | RegExp)[] = []) {
  return async (visitor: Visitor): Promise<Frame> => {
    await visitor.go(hash);
    for (const name of press) await visitor.page.getByRole("button", { name }).first().click();
    await visitor.page.getByText(words).first().waitFor();
    return visitor.page.mainFrame();
  };
}

async function configuration(visitor: Visitor): Promise<Frame> {
  await visitor.go(emptyChannel);
  await visitor.page.getByRole("button", { name: "Add a tab" }).click();
  const frame = await visitor.tab();
  await frame.getByRole("checkbox").first().waitFor();
  return frame;
}

async function sidePanel(visitor: Visitor): Promise<Frame> {
  await visitor.go("#/calendar");
  await visitor.page.getByRole("button", { name: /^Join/ }).first().click();
  await visitor.page.getByRole("button", { name: "Join now" }).click();
  const frame = await visitor.tab();
  await frame.getByText("Check-in and promises").waitFor();
  return frame;
}

async function lookBack(visitor: Visitor): Promise<Frame> {
  await visitor.go(circle);
  const tab = await visitor.tab();
  await tab.getByRole("link", { name: "Look back" }).click();
  await tab.getByText("Two questions, anonymous").waitFor();
  return tab;
}

/** One small thing promised, and the form for a goal. */
async function promises(visitor: Visitor): Promise<Frame> {
  const frame = await inTab(circle, "/promises", "One small thing until we meet again")(visitor);
  await frame.getByRole("textbox", { name: /What will you do/ }).fill("Ask Petra for the budget");
  await frame.getByRole("button", { name: "Promise it to myself" }).click();
  await frame.getByText("It comes back at the next session.", { exact: true }).waitFor();
  await frame.getByRole("button", { name: "Write a goal" }).click();
  await frame.getByText("Steps, one in each line").waitFor();
  return frame;
}

/** Every page there is, as one of those it is for sees it in the sample world. */
export const everyPage: readonly Shown[] = [
  { page: "the landing", who: "amara", open: inTab(circle, "/", "How it was for us") },
  {
    page: "the form for an ask",
    who: "sofia",
    open: inTab(circle, "/", "What kind of help?", ["Add an ask"]),
  },
  {
    page: "the form for the shelf",
    who: "priya",
    open: inTab(circle, "/", "How do you know?", ["Add to the shelf"]),
  },
  { page: "the members", who: "amara", open: inTab(circle, "/members", /Can offer/) },
  {
    page: "inviting someone later",
    who: "priya",
    open: inTab(circle, "/members", "Grace Kim", ["Invite someone"]),
  },
  { page: "what someone brings", who: "mateo", open: inTab(circle, "/join", "Days I like") },
  { page: "the settings", who: "sofia", open: inTab(circle, "/settings", "How often") },
  { page: "the charter", who: "mateo", open: inTab(circle, "/charter", /eDiscovery/) },
  {
    page: "changing the charter",
    who: "amara",
    open: inTab(circle, "/charter", "What we leave outside", ["I’d change…"]),
  },
  { page: "ways to work on asks", who: "priya", open: inTab(circle, "/protocols", /^Roles: /) },
  {
    page: "writing a way of one's own",
    who: "priya",
    open: inTab(circle, "/protocols", "Add a step", ["Write a way of your own"]),
  },
  { page: "opening a round in writing", who: "sofia", open: inTab(circle, "/written", "It ends") },
  { page: "a fresh start", who: "mateo", open: inTab(circle, "/reset", /^Nobody asks who/) },
  { page: "taking a break", who: "sofia", open: inTab(circle, "/break", "I am back on") },
  { page: "getting help", who: "sofia", open: inTab(circle, "/help", /bigger than us/) },
  { page: "a turn of one's own", who: "yusuf", open: inTab(circle, "/turns", "Passt") },
  { page: "the promises", who: "sofia", open: promises },
  {
    page: "one's own promises",
    who: "priya",
    open: inTab(circle, "/my-promises", /Remind me once/),
  },
  { page: "writing to one member", who: "sofia", open: inTab(circle, "/kind", "Who is it for?") },
  { page: "wins and thanks", who: "amara", open: inTab(circle, "/wins", /^A win of mine/) },
  {
    page: "one's own kind words and balance",
    who: "priya",
    open: inTab(circle, "/my-kind", /Nobody has written you something yet/),
  },
  { page: "the past sessions", who: "amara", open: inTab(circle, "/past", /were there/) },
  { page: "the shelf", who: "amara", open: inTab(circle, "/shelf", /Five questions before/) },
  {
    page: "the times",
    who: "amara",
    open: inTab(circle, "/times", "A session is planned already"),
  },
  { page: "the way in", who: "lena", open: inTab(circle, "/join", /./) },
  { page: "the landing of someone invited", who: "lena", open: inTab(circle, "/", "Agenda") },
  { page: "looking back", who: "sofia", open: lookBack },
  { page: "my circles", who: "amara", open: inTab("#/circles/circles", "/mine", /Next session/) },
  {
    page: "my journal",
    who: "yusuf",
    open: inTab("#/circles/circles", "/journal", /first worked/),
  },
  {
    page: "an address for one's own calendar",
    who: "priya",
    open: inTab("#/circles/circles", "/my-calendar", "How to add it", ["Create my address"]),
  },
  { page: "the configuration", who: "mateo", open: configuration },
  { page: "the page for others", who: "grace", open: inTab(circle, "/", "Ask to join") },
  {
    page: "posts with cards",
    who: "amara",
    open: inHost("#/conversation/New to leading/posts", "Can’t come"),
  },
  {
    page: "an empty chat",
    who: "amara",
    open: inHost("#/conversation/Thursday coffee/posts", /Nothing has been said/),
  },
  { page: "the calendar", who: "amara", open: inHost("#/calendar", "Add busy time") },
  {
    page: "a busy hour",
    who: "amara",
    open: inHost("#/calendar", "What for", ["Add busy time"]),
  },
  {
    page: "the chat with the bot",
    who: "amara",
    open: inHost("#/circles/chat", /own chat|Peer Circles/),
  },
  { page: "the clock", who: "amara", open: inHost("#/calendar", /clock of its own/, [/^Clock/]) },
  { page: "the side panel of a meeting", who: "amara", open: sidePanel },
  {
    page: "the meeting",
    who: "priya",
    open: async (visitor) => {
      await sidePanel(visitor);
      return visitor.page.mainFrame();
    },
  },
];
