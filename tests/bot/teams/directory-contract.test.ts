import { teamsDirectory } from "../../../bot/teams/directory.ts";
import { people } from "../../../infra/local/organisation/people.ts";
import { personId } from "../../../shared/kernel/ids.ts";
import { channelCalled, personCalled, tenantCalled } from "../../builders/ids.ts";
import { anActivity, channel, teamsBot, tenant } from "../../builders/teams-bot.ts";
import { teamsPeer } from "../../builders/teams-peer.ts";
import { directoryContract } from "../../contracts/directory-contract.ts";
import { fakeDirectory } from "../../fakes/fake-directory.ts";
import { aGraph } from "../graph/graph-world.ts";

directoryContract("The fake", async () => {
  const names = ["ada", "bo", "cy"] as const;
  const fake = fakeDirectory(names, ["bo", "cy"]);
  const [ada, bo, cy] = names.map(personCalled) as [never, never, never];
  return {
    directory: fake,
    place: { tenant: tenantCalled("contoso"), conversation: channelCalled("river") },
    people: [ada, bo, cy],
    inLine: [bo, cy],
    leaves: (person) => fake.leaves(names.find((name) => personCalled(name) === person) ?? ""),
    close: async () => {},
  };
});

const managed = Object.values(people).find(({ manager }) => manager !== undefined);
const manager = Object.values(people).find(({ id }) => id === managed?.manager);
const other = Object.values(people).find(
  ({ id, manager: above, guest }) => ![managed?.id, manager?.id].includes(id) && !above && !guest,
);

directoryContract("Teams with Microsoft Graph", async () => {
  if (!managed || !manager || !other) throw new Error("Nobody reports to anyone");
  const [graph, peer] = await Promise.all([aGraph(), teamsPeer()]);
  const bot = await teamsBot(peer);
  await bot.post(anActivity(peer, { text: "hello" }));
  const there = [other, managed, manager];
  for (const { id, name, teamsAccount } of there)
    peer.members.push({ id: teamsAccount, aadObjectId: id, name });
  let seconds = 0;
  const ids = there.map(({ id }) => personId.parse(id)) as [never, never, never];
  return {
    directory: teamsDirectory(bot.line.roster, graph.directory, () => seconds),
    place: { tenant, conversation: channel },
    people: ids,
    inLine: [ids[1], ids[2]],
    leaves(person) {
      const place = peer.members.findIndex((each) => Object.values(each).includes(person));
      peer.members.splice(place, 1);
      // What was read of the roster is believed for a minute.
      seconds += 61;
    },
    async close() {
      expect(graph.world.contractErrors).toEqual([]);
      await Promise.all([bot.close(), peer.close(), graph.world.stop()]);
    },
  };
});
