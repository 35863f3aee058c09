import type { Frame, Locator, Page } from "playwright-core";
import type { Visitor } from "./visitor.ts";

/** Becomes someone else, as people do on this page: through the menu at its corner. */
export async function become(page: Page, name: string): Promise<void> {
  await page.getByRole("button", { name: /^You are/ }).click();
  await page.getByRole("menuitemradio", { name }).click();
  await page.getByRole("button", { name: `You are ${name}` }).waitFor();
}

export async function openPlace(page: Page, name: string): Promise<void> {
  const list = page.getByRole("navigation", { name: "Teams and chats" });
  if (!(await list.isVisible())) {
    await page
      .getByRole("navigation", { name: "Apps" })
      .getByRole("link", { name: "Teams" })
      .click();
  }
  await list.getByRole("link", { name }).first().click();
  await page.getByRole("heading", { level: 1, name }).first().waitFor();
}

/** The tab `Circle` of a channel or chat. */
export async function openCircle({ page, tab }: Visitor, place: string): Promise<Frame> {
  await openPlace(page, place);
  await page.getByRole("tab", { name: "Circle" }).click();
  return tab();
}

/** One of the apps at the edge. */
export async function openApp(
  page: Page,
  name: "Activity" | "Calendar" | "Peer Circles",
): Promise<void> {
  await page.getByRole("navigation", { name: "Apps" }).getByRole("link", { name }).click();
}

/** The newest message that has this heading in its card. */
export function card(page: Page, title: string | RegExp): Locator {
  return page
    .getByRole("article", { name: /^Message by/ })
    .filter({ has: page.getByRole("heading", { name: title }) })
    .last();
}

/** Moves the world's clock, to what is due next or to `+1 hour`, `+1 day`, until `there` can be seen. */
export async function letTimePass(
  page: Page,
  step: RegExp | string,
  there: Locator,
  most = 8,
): Promise<void> {
  for (let times = 0; times < most && !(await isSoon(there)); times++) {
    await page.getByRole("button", { name: /^Clock/ }).click();
    await page.getByRole("button", { name: step }).click();
    await page.getByText("Moving on …").waitFor({ state: "hidden" });
    await page.keyboard.press("Escape");
  }
  await there.waitFor();
}

async function isSoon(there: Locator): Promise<boolean> {
  return there.waitFor({ timeout: 1000 }).then(
    () => true,
    () => false,
  );
}

/** Moves the clock to a moment, by date and time of the person's own zone. */
export async function moveClock(page: Page, to: string, timeZone: string): Promise<void> {
  const wall = new Intl.DateTimeFormat("sv-SE", {
    timeZone,
    dateStyle: "short",
    timeStyle: "short",
  });
  const [date = "", time = ""] = wall.format(Date.parse(to)).split(" ");
  await page.getByRole("button", { name: /^Clock/ }).click();
  await page.getByLabel("Date").fill(date);
  await page.getByLabel("Time", { exact: true }).fill(time);
  await page.getByRole("button", { name: "Move there" }).click();
  await page.getByText("Moving on …").waitFor({ state: "hidden" });
  await page.keyboard.press("Escape");
}

/** Writes an ask into the agenda of the tab, as anyone in the circle may. */
export async function addAsk(tab: Frame, text: string, mode: string): Promise<void> {
  await tab.getByRole("button", { name: "Add an ask" }).click();
  await tab.getByRole("textbox", { name: "What would help you?" }).fill(text);
  await tab.getByRole("radio", { name: mode }).check();
  await tab.getByRole("button", { name: "Save" }).click();
  await tab.getByText(text).waitFor();
}

/** Answers the two anonymous questions with the first that is offered. */
export async function answerPulse(tab: Frame): Promise<void> {
  await tab.getByRole("radiogroup").nth(1).waitFor();
  for (const group of await tab.getByRole("radiogroup").all())
    await group.getByRole("radio").first().check();
  await tab.getByRole("button", { name: /anonym/i }).click();
  await tab.getByText(/Counted, without your name|gezählt/i).waitFor();
}
