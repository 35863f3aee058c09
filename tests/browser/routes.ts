import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser, Frame } from "playwright-core";
import { prepared } from "./prepared.ts";
import { type Look, type Visitor, visit } from "./visitor.ts";

const circle = "#/conversation/New to leading/circle";
const personal = "#/circles/circles";
const source = join(import.meta.dirname, "../../tab/pages.tsx");

/** A route of the tab, and whether it is the circle's or the person's own. */
export interface TabRoute {
  readonly path: string;
  readonly of: "circle" | "person";
}

/** Every route there is, read from the table itself: a new one is looked at without anyone remembering to. */
export function tabRoutes(): readonly TabRoute[] {
  const table = readFileSync(source, "utf8");
  const named = [...table.matchAll(/<Route path="([^"]+)"( component=)?/g)].map(
    ([, path = "", own]): TabRoute => ({ path, of: own ? "person" : "circle" }),
  );
  return [{ path: "/", of: "circle" }, ...named];
}

/** Opens it as someone of the sample who can, wherever Teams shows it. */
export async function visitRoute(browser: Browser, route: TabRoute, look: Look) {
  const who = route.path === "/configure" ? "mateo" : "amara";
  const visitor = await visit(browser, prepared().sample.url, who, look);
  const tab = await (inDialogs[route.path]?.(visitor) ?? openRoute(visitor, route));
  return { visitor, tab };
}

/** Opens it as someone who belongs to the sample's circle, once its content is there. */
async function openRoute(visitor: Visitor, { path, of }: TabRoute): Promise<Frame> {
  await visitor.go(of === "circle" ? circle : personal);
  const tab = await visitor.tab();
  // A tab that is still starting goes to its own first page.
  await tab.getByRole("heading", { level: 1 }).waitFor();
  await goTo(tab, path.includes(":") ? await filled(tab, path) : path);
  return tab;
}

/** The two that Teams shows in dialogs of its own. */
const inDialogs: Readonly<Record<string, (visitor: Visitor) => Promise<Frame>>> = {
  "/configure": async (visitor) => {
    await visitor.go("#/conversation/Back at work/posts");
    await visitor.page.getByRole("button", { name: "Add a tab" }).click();
    const frame = await visitor.tab();
    await frame.getByRole("checkbox").first().waitFor();
    return frame;
  },
  "/remove": async (visitor) => {
    await visitor.go(circle);
    await visitor.page.getByRole("button", { name: "Circle tab options" }).click();
    await visitor.page.getByRole("menuitem", { name: "Remove" }).click();
    await visitor.page.getByRole("dialog").locator("iframe").waitFor();
    return visitor.tab();
  },
};

async function goTo(tab: Frame, route: string): Promise<void> {
  await tab.evaluate((to) => {
    window.location.hash = to;
  }, route);
  await tab.getByRole("heading", { level: 1 }).waitFor();
  await tab.getByText("Loading").first().waitFor({ state: "detached" });
  // Nor is any part of it on its way.
  await tab.evaluate(still);
}

/** A route with its names filled in, by the ids of things in the circle that its pages link to. */
async function filled(tab: Frame, path: string): Promise<string> {
  const ids = new Map([["tenant", "00000000-0000-4000-8000-000000000000"]]);
  for (const from of ["/past", "/line", "/"]) {
    await goTo(tab, from);
    for (const [name, id] of await tab.evaluate(linked)) ids.set(name, id);
  }
  const [, word = ""] = path.split("/");
  return path.replace(
    /:(\w+)/g,
    (_, name: string) => ids.get(word) ?? ids.get(name) ?? "somethingthatisgone0",
  );
}

/** Runs in the page: resolves when nothing in it has changed for a moment. */
function still(): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      watching.disconnect();
      resolve();
    };
    let timer = setTimeout(done, 250);
    const watching = new MutationObserver(() => {
      clearTimeout(timer);
      timer = setTimeout(done, 250);
    });
    watching.observe(document.body, { childList: true, subtree: true, characterData: true });
  });
}

/** Runs in the page: what its links name. */
function linked(): readonly (readonly [string, string])[] {
  return [...document.querySelectorAll<HTMLAnchorElement>("a[href^='#/']")].flatMap(({ hash }) => {
    const [, session] = /^#\/(?:reflect|led)\/(\w+)/.exec(hash) ?? [];
    const [, planned] = /^#\/move\/(\w+)/.exec(hash) ?? [];
    const [, ask] = /^#\/shelf\/for\/(\w+)/.exec(hash) ?? [];
    return [
      ...(session ? [["session", session] as const] : []),
      ...(planned ? [["move", planned] as const] : []),
      ...(ask ? [["ask", ask] as const] : []),
    ];
  });
}
