import { circlesWritten } from "../../../bot/circle/mine/documents.ts";
import { personPartition } from "../../../bot/ports/partition.ts";
import { aCircle, aMember } from "../../builders/circle.ts";
import { channelCalled, circleCalled, personCalled } from "../../builders/ids.ts";
import { storedCircle } from "../../builders/stored-circle.ts";
import { contoso } from "../http/api-world.ts";
import { buttonOf, by, type ShelfWorld, secret, shelfWorld, words } from "./shelf-world.ts";

let world: ShelfWorld;
beforeEach(async () => {
  world = await shelfWorld();
});
afterEach(() => world.end());

describe("one's own words", () => {
  it("stand on the shelf at once, and are taken off again by the dialog", async () => {
    const { answer } = await world.save("ada", by("ada"));
    expect(words(answer)).toContain("It is on the shelf of River circle");
    expect(await world.shelf()).toMatchObject([
      {
        title: "A tip",
        why: "It helped me",
        topic: "Listening",
        basis: "done",
        link: "https://books.example/x",
        by: personCalled("ada"),
        quote: { text: secret, by: personCalled("ada") },
      },
    ]);
    const undone = await world.extension.send(by("ada"), buttonOf(answer), world.turn("ada"));
    expect(words(undone)).toContain("off the shelf again");
    expect(await world.shelf()).toEqual([]);
  });

  it("are put there once, however often the form is sent", async () => {
    const { sent } = await world.save("ada", by("ada"));
    await Promise.all([1, 2].map(() => world.extension.send(by("ada"), sent, world.turn("ada"))));
    expect(await world.shelf()).toHaveLength(1);
  });

  it("are cut where they are long, and the form says so", async () => {
    const long = by("ada", "word ".repeat(400));
    expect(words(await world.extension.pick(long, world.turn("ada")))).toContain(
      "first 1000 characters",
    );
    await world.save("ada", long);
    expect((await world.shelf())[0]?.quote?.text).toHaveLength(1000);
  });

  it("come back with the form where something does not fit", async () => {
    for (const over of [
      { title: "" },
      { why: "x".repeat(281) },
      { circle: "rubbish" },
      { step: "drop" },
    ]) {
      const { answer } = await world.save("ada", by("ada"), over);
      expect(words(answer)).toContain("Please look at it once more");
    }
    expect(await world.shelf()).toEqual([]);
  });

  it("offers the conversation's circle first, and asks which where there are several", async () => {
    const other = await storedCircle(world.context.documents, {
      circle: aCircle({ id: circleCalled("sea"), name: "Sea circle", home: channelCalled("sea") }),
    });
    const mine = personPartition(contoso, personCalled("ada"));
    const found = await world.context.documents.read(mine, "my-circles");
    await world.context.documents.commit(
      mine,
      circlesWritten({ older: [], ...(found && { stored: found }) }, [
        { ...other, standing: "joined" },
        { ...world.circle, standing: "joined" },
      ]),
      "listed-two",
    );
    const form = await world.extension.pick(by("ada"), world.turn("ada"));
    expect(words(form).indexOf("River circle")).toBeLessThan(words(form).indexOf("Sea circle"));
    await world.save("ada", by("ada"), { circle: `${other.tenant}|${other.circle}` });
    const inSea = await (await world.as("ada")).circle.page(other);
    expect(inSea.shelf).toHaveLength(1);
    expect(await world.shelf()).toEqual([]);
  });
});

describe("what cannot be kept", () => {
  it.each([
    ["a stranger's", "zoe", by("zoe"), "You are in no circle yet"],
    ["an app's", "ada", by(undefined), "Only what a person wrote"],
    ["an outsider's", "ada", by("zoe"), "zoe is not in a circle with you"],
    ["a picture", "ada", by("bo", ""), "no words in this message"],
  ])("is refused with what to do instead: %s", async (_what, name, message, said) => {
    expect(words(await world.extension.pick(message, world.turn(name)))).toContain(said);
    const data = {
      step: "save",
      request: "fresh000000000000099",
      circle: `${world.circle.tenant}|${world.circle.circle}`,
      title: "x",
    };
    expect(words(await world.extension.send(message, data, world.turn(name)))).toContain(said);
    expect(await world.shelf()).toEqual([]);
    expect(await world.stored()).not.toContain("words-asked");
  });

  it("is saved to no circle that whoever saves is not in, nor is no longer on the roster of", async () => {
    const other = await storedCircle(world.context.documents, {
      circle: aCircle({ id: circleCalled("sea"), members: [aMember("bo"), aMember("cy")] }),
    });
    const { answer } = await world.save("ada", by("ada"), {
      circle: `${other.tenant}|${other.circle}`,
    });
    expect(words(answer)).toContain("no such circle for you");
    world.directory.leaves("ada");
    expect(words(await world.extension.pick(by("ada"), world.turn("ada")))).toContain(
      "in no circle yet",
    );
  });
});
