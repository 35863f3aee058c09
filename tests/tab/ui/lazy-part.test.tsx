import { render, screen } from "@testing-library/react";
import { type ReactNode, Suspense } from "react";
import { Later } from "../../../tab/ui/later.tsx";
import { lazyPart } from "../../../tab/ui/lazy-part.ts";

/** Code that comes at the attempt after so many that fail. */
function comesAfter(failures: number) {
  let attempts = 0;
  return async () => {
    attempts += 1;
    if (attempts <= failures) throw new TypeError("Failed to fetch");
    return () => <p>The rest</p>;
  };
}

const page = (children: ReactNode) =>
  render(
    <Suspense fallback="Loading">
      <h1>What is there</h1>
      <Later>{children}</Later>
    </Suspense>,
  );

describe("lazyPart", () => {
  it("leaves what is on the screen while the rest is tried again", async () => {
    const Rest = lazyPart(comesAfter(2), [20, 20]);
    page(<Rest />);
    expect(screen.getByRole("heading", { name: "What is there" })).toBeTruthy();
    expect(screen.queryByText("Loading")).toBeNull();
    expect(await screen.findByText("The rest")).toBeTruthy();
    expect(screen.getByRole("heading", { name: "What is there" })).toBeTruthy();
  });
});
