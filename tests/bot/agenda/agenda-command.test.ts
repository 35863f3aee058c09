import { agendaActions, agendaCommand } from "../../../bot/agenda/actions.ts";
import { keepHome } from "../../../bot/circle/home/documents.ts";
import { circlesWritten } from "../../../bot/circle/mine/documents.ts";
import type { Said } from "../../../bot/ports/action.ts";
import { personPartition } from "../../../bot/ports/partition.ts";
import { instant } from "../../../shared/time/instant.ts";
import { anAsk } from "../../builders/ask.ts";
import { cardLint } from "../../builders/card-lint.ts";
import { aCircle } from "../../builders/circle.ts";
import { memoryDocuments } from "../../builders/documents.ts";
import { askCalled, channelCalled, personCalled, tenantCalled } from "../../builders/ids.ts";
import { aSession } from "../../builders/session.ts";
import { storedCircle } from "../../builders/stored-circle.ts";
import { fakeClock } from "../../fakes/fake-clock.ts";
import { fakeDirectory } from "../../fakes/fake-directory.ts";

const tenant = tenantCalled("contoso");
const now = instant("2026-11-22T09:00:00Z");

async function setUp() {
  const documents = memoryDocuments();
  let fresh = 0;
  const context = {
    documents,
    directory: fakeDirectory(["ada", "bo", "zoe"]),
    freshId: () => `fresh${++fresh}`,
    clock: fakeClock(),
    links: {
      circle: () => "https://teams.example/circle",
      add: "https://teams.example/add",
      tab: "",
    },
  };
  const circle = aCircle();
  const asks = ["first", "second", "third", "fourth"].map((name, index) =>
    anAsk({ id: askCalled(name), text: `secret ${name}`, order: index + 1 }),
  );
  const address = await storedCircle(documents, { circle, sessions: [aSession()], asks });
  await keepHome(context, { tenant, conversation: circle.home }, { circle: circle.id });
  await documents.commit(
    personPartition(tenant, personCalled("ada")),
    circlesWritten({ older: [] }, [{ ...address, standing: "joined" }]),
    "listing",
  );
  const said = (over: Partial<Said> = {}): Said => ({
    caller: { tenant, person: personCalled("ada"), name: "ada" },
    language: "en",
    tenant,
    conversation: circle.home,
    where: "channel",
    text: "agenda",
    now,
    ...over,
  });
  const ask = async (over: Partial<Said> = {}) => {
    const { card } = await agendaCommand(context).run(said(over));
    expect(cardLint(card)).toEqual([]);
    return JSON.stringify([card.body, card.actions]);
  };
  const view = (name: string) =>
    agendaActions(context).run(
      { verb: "agenda.view", ...address },
      { ...said(), caller: { tenant, person: personCalled(name), name } },
    );
  return { ask, view };
}

describe("the agenda command", () => {
  it("tells everyone in the channel when and how many, but no word and no name", async () => {
    const { ask } = await setUp();
    const shown = await ask();
    expect(shown).toContain("4 asks wait");
    expect(shown).not.toMatch(/secret|River|\bbo\b/);
  });

  it("gives members the asks, their modes and minutes in their own view, and strangers nothing", async () => {
    const { view } = await setUp();
    const own = JSON.stringify(await view("bo"));
    expect(own).toContain("8 min: “secret first” (ada, Just listening)");
    expect(own).toContain("1 more ask");
    expect(JSON.stringify(await view("zoe"))).not.toMatch(/secret|River/);
  });

  it("shows someone's own circles in their personal chat, in their language", async () => {
    const { ask } = await setUp();
    const shown = await ask({ where: "personal", language: "de" });
    expect(shown).toContain("Agenda von River circle");
    expect(shown).toContain("Nur zuhören");
  });

  it("says what to do where there is no circle, and to whom is in none", async () => {
    const { ask } = await setUp();
    expect(await ask({ conversation: channelCalled("empty") })).toContain("no circle");
    const nobody = { tenant, person: personCalled("zoe"), name: "zoe" };
    expect(await ask({ where: "personal", caller: nobody })).toContain("not in a circle yet");
  });
});
