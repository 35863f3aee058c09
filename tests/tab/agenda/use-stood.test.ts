import { renderHook } from "@testing-library/react";
import { useStood } from "../../../tab/agenda/live/use-stood.ts";

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

/** What a tap is meant for, as editions come to the screen. */
function screen() {
  const { result, rerender } = renderHook(({ edition }) => useStood(edition), {
    initialProps: { edition: 4 },
  });
  return { meant: () => result.current(), shows: (edition: number) => rerender({ edition }) };
}

describe("a tap on a session under way", () => {
  it("is meant for what is on the screen, from the first", () => {
    expect(screen().meant()).toBe(4);
  });

  it("is meant for what stood there before, when that has just changed under the finger", () => {
    const { meant, shows } = screen();
    shows(5);
    jest.advanceTimersByTime(299);
    expect(meant()).toBe(4);
    jest.advanceTimersByTime(1);
    expect(meant()).toBe(5);
  });

  it("is not put off by what is drawn again unchanged", () => {
    const { meant, shows } = screen();
    shows(5);
    jest.advanceTimersByTime(300);
    shows(5);
    expect(meant()).toBe(5);
  });
});
