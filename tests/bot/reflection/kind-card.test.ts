import { reflectionActions } from "../../../bot/reflection/actions.ts";
import type { ReflectionAction } from "../../../shared/contract/reflection.ts";
import { channelCalled } from "../../builders/ids.ts";
import { aTurn } from "../../builders/turn.ts";
import { feedback, first, kindWorld } from "./kind-world.ts";

let world: Awaited<ReturnType<typeof kindWorld>>;
beforeEach(async () => {
  world = await kindWorld();
});
afterEach(() => world.end());

const own = () => ({ circle: world.address.circle, word: first });

describe("the card in one's own chat", () => {
  const press = (over: Partial<ReflectionAction>, name = "bo") =>
    reflectionActions(world.context).run(
      { verb: "reflection.kind", ...world.address, word: first, ...over } as ReflectionAction,
      aTurn(name, world.clock.now(), { conversation: channelCalled("chat") }),
    );

  it("shows the words to whom they are for, as they are now, and to nobody else", async () => {
    await world.say(feedback);
    await world.runDue();
    expect(JSON.stringify(await press({}))).toContain(feedback.tryOut);
    expect(JSON.stringify(await press({}, "cy"))).not.toContain(feedback.tryOut);
    await world.ada.reflection.removeKind(own());
    await world.runDue();
    expect(JSON.stringify(await press({}))).not.toContain(feedback.tryOut);
  });

  it("takes the answer, also a second time", async () => {
    await world.say(feedback);
    await world.runDue();
    const answer = { verb: "reflection.kind-answer", answer: "useful" } as const;
    await press(answer);
    expect(JSON.stringify(await press(answer))).toContain("You said: useful");
    await world.runDue();
    expect((await world.here(world.ada)).given[0]?.answer).toBe("useful");
  });

  it("is put right where it lies when the words are gone, and when they are back", async () => {
    await world.say(feedback);
    await world.runDue();
    const lies = () => JSON.stringify(world.messenger.sent.at(-1));
    await world.ada.reflection.removeKind(own());
    await world.runDue();
    expect(lies()).toContain("There is nothing here any more");
    await world.ada.reflection.restoreKind(own());
    await world.runDue();
    expect(lies()).toContain("has written you something");
  });
});
