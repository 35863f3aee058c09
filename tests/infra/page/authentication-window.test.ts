/** @jest-environment jsdom */
import { authenticationWindow } from "../../../infra/local/page/frame/authentication-window.ts";

const origin = "http://localhost:8301";
const url = "https://localhost:8301/consent?tenant=t";

/** A browser that opens windows, or does not. */
function aHost(opens = true) {
  const posted: unknown[] = [];
  const opened: { url: string; features: string }[] = [];
  const popup = { closed: false, postMessage: (message: unknown) => posted.push(message) };
  window.open = ((to: string, _name: string, features: string) => {
    opened.push({ url: to, features });
    return opens ? popup : null;
  }) as typeof window.open;
  const say = (func: string, args: unknown[], from = origin) => {
    const event = new MessageEvent("message", { data: { id: 1, func, args }, origin: from });
    Object.defineProperty(event, "source", { value: popup });
    window.dispatchEvent(event);
  };
  return { popup, posted, opened, say };
}

describe("a window that a tab opens to authenticate", () => {
  it("opens the app's page, answers its teams-js, and hands over the result", async () => {
    const { say, posted, opened } = aHost();
    const answer = authenticationWindow(window, { url, width: 500, height: 5000 }, origin);
    expect(opened).toEqual([
      { url: `${origin}/consent?tenant=t`, features: "popup,width=500,height=1200" },
    ]);
    say("initialize", ["2.58.0"]);
    await new Promise((resolve) => setTimeout(resolve));
    say("authentication.authenticate.success", ["given"]);
    expect(await answer).toEqual([true, "given"]);
    expect(posted).toMatchObject([
      { args: ["authentication", "web", expect.any(String), "2.58.0"] },
    ]);
  });

  it("hands over the reason of a failure", async () => {
    const { say } = aHost();
    const answer = authenticationWindow(window, { url }, origin);
    say("authentication.authenticate.failure", ["declined"]);
    expect(await answer).toEqual([false, "declined"]);
  });

  it("notices that the person has closed it, and that the browser did not open it", async () => {
    const { popup } = aHost();
    const answer = authenticationWindow(window, { url }, origin);
    popup.closed = true;
    expect(await answer).toEqual([false, "CancelledByUser"]);
    aHost(false);
    expect(await authenticationWindow(window, { url }, origin)).toEqual([
      false,
      "FailedToOpenWindow",
    ]);
  });

  it("hears nobody but the app's own pages, and opens nothing else", async () => {
    const { popup, say, opened } = aHost();
    const answer = authenticationWindow(window, { url }, origin);
    say("authentication.authenticate.success", ["given"], "https://localhost:8302");
    popup.closed = true;
    expect(await answer).toEqual([false, "CancelledByUser"]);
    for (const other of ["https://evil.example/", "javascript:alert(1)", "/consent", origin])
      expect((await authenticationWindow(window, { url: other }, origin))[0]).toBe(false);
    expect(opened).toHaveLength(1);
  });
});
