import { people } from "../../infra/local/organisation/people.ts";
import { personalChat } from "../../infra/local/teams/surroundings.ts";
import { aJourney } from "./journey.ts";
import { aPlayedCircle, home } from "./played-circle.ts";

describe("what is bigger than a circle", () => {
  it("has someone the organisation names, for whoever asks, and nothing is kept of it", async () => {
    const journey = await aJourney();
    const help = await (await journey.as(people.lena)).circle.help();
    expect(help.routes.map(({ name }) => name)).toEqual(["Employee assistance", "Crisis line"]);
    expect(help.concern?.link).toMatch(/^mailto:/);
  });

  it("comes as a card to whoever asks for it, once however often they tap, and to nobody else", async () => {
    const journey = await aJourney();
    const { amara, jonas } = people;
    await aPlayedCircle(journey);
    await journey.hand.addApp(amara, personalChat(amara));
    await journey.settled();
    const before = await journey.said(jonas, home);
    const product = await journey.as(amara);
    await product.circle.sendHelp({ language: "en" });
    await product.circle.sendHelp({ language: "en" });
    await journey.settled();
    await product.circle.sendHelp({ language: "en" });
    await journey.settled();
    const chat = personalChat(amara);
    const said = (await journey.said(amara, chat)).filter((each) =>
      each.includes("bigger than us"),
    );
    expect(said).toHaveLength(1);
    expect(said[0]).toContain("Employee assistance");
    expect(await journey.said(jonas, home)).toEqual(before);
  });
});
