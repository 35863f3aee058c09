import { changeOwn, readOwn } from "../../../bot/commitment/documents.ts";
import { reflectionActions } from "../../../bot/reflection/actions.ts";
import { keepEntry } from "../../../bot/reflection/journal/routes.ts";
import { changeCommitment } from "../../../shared/commitment/change-commitment.ts";
import { channelCalled } from "../../builders/ids.ts";
import { aLookBack, as } from "./look-back-world.ts";

const words = "Ask Petra for the budget";

let world: Awaited<ReturnType<typeof aLookBack>>;
beforeEach(async () => {
  world = await aLookBack();
});

const press = async (
  verb: "reflection.view" | "reflection.promise",
  promise = "",
  name = "ada",
) => {
  const { context, address } = world;
  const answer = await reflectionActions(context).run({ verb, ...address, promise } as never, {
    caller: as(name),
    language: "en",
    tenant: address.tenant,
    conversation: channelCalled("river"),
    now: context.clock.now(),
  });
  return JSON.stringify(answer);
};
const promises = async (name = "ada") =>
  (await readOwn(world.context, as(name), world.address.circle))?.value.commitments ?? [];

describe("a look back on the card", () => {
  it("ends in one small thing, once something was written", async () => {
    expect(await press("reflection.view")).not.toContain("One small thing until we meet again");
    await keepEntry(world.context, as("ada"), world.address, "I held back again");
    expect(await press("reflection.view")).toContain("One small thing until we meet again");
    expect(await press("reflection.promise", words)).toContain("Promised.");
    expect(await promises()).toMatchObject([{ text: words, shared: false, session: 1 }]);
    expect(await press("reflection.view", "", "bo")).not.toContain(words);
  });

  it("makes one however often it is pressed, also at once, and changes it after that", async () => {
    await Promise.all([press("reflection.promise", words), press("reflection.promise", words)]);
    await press("reflection.promise", words);
    expect(await promises()).toHaveLength(1);
    expect(await press("reflection.promise", "Ask Petra on Monday")).toContain("It is changed.");
    expect((await promises()).map(({ text }) => text)).toEqual(["Ask Petra on Monday"]);
  });

  it("shares no other words than were shared, until they are shared too", async () => {
    await press("reflection.promise", words);
    await changeOwn(world.context, as("ada"), world.address, (own) =>
      changeCommitment(own, own.commitments[0]?.id ?? ("" as never), { shared: true }),
    );
    await press("reflection.promise", words);
    expect(await promises()).toMatchObject([{ text: words, shared: true }]);
    expect(await press("reflection.promise", "Tell nobody")).toContain("Only you can read it now.");
    expect(await promises()).toMatchObject([{ text: "Tell nobody", shared: false }]);
  });

  it("asks for words where there are none, and knows nobody who was not there", async () => {
    expect(await press("reflection.promise", "  ")).toContain("Please say what you will do.");
    await press("reflection.promise", words, "zoe");
    expect([await promises(), await promises("zoe")]).toEqual([[], []]);
  });
});
