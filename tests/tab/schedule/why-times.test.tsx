import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { instant } from "../../../shared/time/instant.ts";
import { ada, aProposal, bo, choices, cy, showTimes } from "./shown-times.ts";

describe("the times that are proposed", () => {
  it("says why each time was chosen, and of whom it asks more, on their own clock", async () => {
    const outside = [{ person: bo, points: 4, why: "outside-hours" as const }];
    await showTimes({
      proposals: [
        aProposal("2026-11-24T14:00:00Z"),
        aProposal("2026-11-25T13:00:00Z", { because: "burden", outside }),
        aProposal("2026-11-26T21:00:00Z", {
          because: "left-out",
          coming: [ada, cy],
          missing: [{ person: bo, why: "night" }],
        }),
      ],
    });
    const [first, second, third] = await choices();
    expect(first?.textContent?.match(/everyone can come/gi)).toHaveLength(1);
    expect(second?.textContent).toContain("go to those who have had the fewest this season");
    expect(second?.textContent).toMatch(/outside their hours \(Wed,? 25 Nov,? 08:00\)/);
    expect(third?.textContent).toContain("has missed the least so far");
    expect(third?.textContent).toMatch(/It is night for Bo \(Thu/);
  });

  it("says what clocks show elsewhere, once for each name, and the day where it is another", async () => {
    const late = aProposal("2026-11-24T22:30:00Z");
    await showTimes({
      proposals: [late],
      zones: ["Europe/Paris", "Europe/Rome", "Asia/Tokyo", "Europe/London"],
    });
    const [only] = await choices();
    expect(only?.textContent).toMatch(/Japan Standard Time: Wed,? 25 Nov,? 07:30/);
    expect(only?.textContent).toContain("United Kingdom Time: 22:30");
    expect(only?.textContent?.match(/Central European Time/g)).toHaveLength(1);
  });

  it("says whose turn it was not to be left out again", async () => {
    await showTimes({
      proposals: [
        aProposal("2026-11-24T14:00:00Z", {
          because: "left-out",
          coming: [ada, cy],
          missing: [{ person: bo, why: "busy" }],
          spares: [cy],
        }),
      ],
    });
    const [first] = await choices();
    expect(screen.getByText(/only time in these two weeks that has it all/)).toBeTruthy();
    expect(first?.textContent).toContain(
      "Cy could not come before, so this one leaves out Bo instead.",
    );
  });

  it("offers what comes closest where no time has it all, and books it as that", async () => {
    const { booked } = await showTimes({
      proposals: [
        aProposal("2026-11-24T14:00:00Z", { because: "only", instead: "other-leads" }),
        aProposal("2026-11-24T14:00:00Z", { because: "only", instead: "shorter", minutes: 20 }),
      ],
    });
    expect(await screen.findByText(/These come closest/)).toBeTruthy();
    const [first, second] = await choices();
    expect(first?.textContent).toContain("somebody else facilitates");
    expect(second?.textContent).toContain("Only 20 minutes, so that more can come.");
    await userEvent.click(within(second as HTMLElement).getByRole("button"));
    await waitFor(() => expect(booked).toMatchObject([{ minutes: 20, instead: "shorter" }]));
  });

  it("says with which time a regular one takes turns, as long as it is to be kept", async () => {
    const turns = instant("2026-12-08T08:00:00Z");
    await showTimes({
      proposals: [aProposal("2026-11-24T14:00:00Z", { turns }), aProposal("2026-11-25T14:00:00Z")],
    });
    const [first, second] = await choices();
    expect(first?.textContent).toContain("it takes turns with 09:00");
    expect(second?.textContent).not.toContain("takes turns");
    await userEvent.click(screen.getByRole("checkbox", { name: "Meet at this time from now on" }));
    expect(screen.queryByText(/takes turns/)).toBeNull();
  });
});
