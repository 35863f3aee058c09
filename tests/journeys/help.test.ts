import { people } from "../../infra/local/organisation/people.ts";
import { aJourney } from "./journey.ts";

describe("what is bigger than a circle", () => {
  it("has someone the organisation names, for whoever asks, and nothing is kept of it", async () => {
    const journey = await aJourney();
    const help = await (await journey.as(people.lena)).circle.help();
    expect(help.routes.map(({ name }) => name)).toEqual(["Employee assistance", "Crisis line"]);
    expect(help.concern?.link).toMatch(/^mailto:/);
  });
});
