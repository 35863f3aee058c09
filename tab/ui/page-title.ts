/** The page's title. It takes the focus where what had it is gone. */
export function pageTitle(): HTMLElement | null {
  return document.querySelector<HTMLElement>("h1");
}
