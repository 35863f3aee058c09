import { type Person, people } from "../../infra/local/organisation/people.ts";
import { personalChat } from "../../infra/local/teams/surroundings.ts";
import type { TurnRequestId } from "../../shared/kernel/ids.ts";
import { type Instant, later } from "../../shared/time/instant.ts";
import { cardText } from "./card-words.ts";
import { aJourney, type Journey } from "./journey.ts";
import { aPlayedCircle, booked, members, type PlayedCircle } from "./played-circle.ts";

const { amara, jonas, yusuf, priya } = people;

let journey: Journey;
let circle: PlayedCircle;
let session: Awaited<ReturnType<PlayedCircle["next"]>>;
beforeAll(async () => {
  journey = await aJourney();
  circle = await aPlayedCircle(journey);
  for (const person of [amara, jonas, yusuf])
    await journey.hand.addApp(person, personalChat(person));
  await booked(journey, circle);
  session = await circle.next();
});

const feedOf = async (person: Person) => {
  const answer = await fetch(`${journey.world.url}/host/me/${person.id}/feed`);
  return ((await answer.json()) as { lines: { text: string; preview: string; link: string }[] })
    .lines;
};
const chatOf = async (person: Person) =>
  (await journey.messages(person, personalChat(person)).catch(() => []))
    .filter(({ from }) => from === "bot")
    .map(({ cards }) => cards.map(cardText).join(" "));
const to = (when: Instant) => journey.world.clock.move({ to: when });
const leads = () => members.find(({ id }) => id === session.facilitator) as Person;
const pageOf = (link = "") =>
  JSON.parse(new URL(link).searchParams.get("context") ?? "{}") as object;

it("says in the feed alone that a turn comes, in the reader's language, and leads to the turns", async () => {
  await to(later(session.startsAt, { days: -5 }));
  const [line, ...more] = await feedOf(leads());
  expect(more).toEqual([]);
  expect(line?.text).toMatch(/It is your turn to facilitate soon|Du bist bald/);
  expect(pageOf(line?.link)).toMatchObject({ subEntityId: "turns" });
  expect((await chatOf(leads())).filter((text) => /turn to facilitate|dran/.test(text))).toEqual(
    [],
  );
});

it("asks someone to stand in through the feed, or by one message where Graph will not have it", async () => {
  const product = await journey.as(leads());
  journey.world.microsoft365.graph.faults.inject({
    path: "sendActivityNotification",
    answer: 403,
    times: 1,
  });
  const request = "request000000001" as TurnRequestId;
  await product.rotation.ask({ ...circle.circle, request, kind: "stand-in" });
  await journey.settled();
  const asked = (await circle.page()).turnRequests[0]?.waits ?? [];
  const those = members.filter(({ id }) => asked.some((each) => each === id));
  expect(those).toHaveLength(3);
  const reached = await Promise.all(
    those.map(async (person) => {
      const lines = (await feedOf(person)).filter(({ text }) => /asks you|fragt dich/.test(text));
      const sent = (await chatOf(person)).filter((text) => /take a turn|Moderieren/.test(text));
      return [lines.length, sent.length];
    }),
  );
  expect(reached.filter(([lines]) => lines === 1)).toHaveLength(2);
  for (const [lines = 0, sent = 0] of reached) expect(lines + sent).toBeLessThanOrEqual(1);
});

it("tells of an ask that is next, of no words in it, and has nothing twice after a restart", async () => {
  await (await journey.as(priya)).agenda.add({
    ...circle.circle,
    text: "Quittenbrot for my team",
    mode: "advice",
  });
  await to(later(session.startsAt, { days: -2 }));
  await journey.world.bot.stop();
  await journey.world.bot.start();
  await journey.settled();
  const lines = await feedOf(priya);
  const next = lines.filter(({ text }) => /An ask of yours is next|Dein Anliegen/.test(text));
  expect(next).toHaveLength(1);
  const everywhere = JSON.stringify(await Promise.all(members.map(feedOf)));
  expect(everywhere).not.toContain("Quittenbrot");
  for (const { givenName } of members) expect(everywhere).not.toContain(givenName);
});
