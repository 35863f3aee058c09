import { channelCalled, personCalled } from "../../builders/ids.ts";
import { made } from "../circle/charter-world.ts";
import type { Client } from "../http/api-world.ts";
import { idOf, type Planting, web } from "./planting.ts";
import type { RedactionWorld } from "./redaction-world.ts";

const protocol = (words: string) => ({
  name: words,
  modes: [],
  roles: [],
  steps: [{ title: words, how: words, floor: "all" as const, minutes: 5 }],
});

/** The circle's terms and charter as they are, to be changed and changed back. */
async function termsOf(who: Client, circle: RedactionWorld["circle"]) {
  const { name, purpose, rhythm, edition } = await who.circle.page(circle);
  return { ...circle, name, purpose, rhythm, edition };
}

async function retermed(who: Client, circle: RedactionWorld["circle"], over: object) {
  await who.circle.change({ ...(await termsOf(who, circle)), ...over });
}

async function rewritten({ ada, circle }: RedactionWorld, over: object, forget = false) {
  const { words, edition } = await ada.charter.read(circle);
  await ada.charter.write({ ...circle, words: { ...words, ...over }, edition, forget });
}

/** What everyone in the circle reads. */
export const circlePlantings: Readonly<Record<string, Planting>> = {
  "circle.make": async ({ ada }, words) => {
    const conversation = channelCalled("other");
    const terms = { name: words, purpose: words, conversation, people: [personCalled("ada")] };
    const people = ["ada", "bo", "cy"].map(personCalled);
    const { circle } = await ada.circle.make({ ...made, ...terms, people });
    await ada.circle.join({ ...circle, offer: "", wish: "" });
    return () => retermed(ada, circle, { name: "Other", purpose: "Other" });
  },
  "circle.join": async ({ bo, circle }, words) => {
    await bo.circle.join({ ...circle, offer: words, wish: words });
    return () => bo.circle.join({ ...circle, offer: "", wish: "" });
  },
  "circle.change": async ({ ada, circle }, words) => {
    // Its name is no secret of a circle's: everyone in the channel sees it, and invitations carry it.
    const { purpose } = await termsOf(ada, circle);
    await retermed(ada, circle, { purpose: words });
    return async () => {
      const { words: now, edition } = await ada.charter.read(circle);
      const back = { ...now, purpose };
      await ada.charter.write({ ...circle, words: back, edition, forget: true });
    };
  },
  "charter.write": async (world, words) => {
    const { words: before } = await world.ada.charter.read(world.circle);
    await rewritten(world, { purpose: words, topics: words, offLimits: words, together: words });
    const { edition } = await world.bo.charter.read(world.circle);
    await world.bo.charter.agree({ ...world.circle, edition, agrees: true });
    return () => rewritten(world, before, true);
  },
  "schedule.choosePlace": async ({ ada, bo, circle }, room) => {
    await ada.schedule.choosePlace({ ...circle, place: { kind: "hybrid", room } });
    return () => bo.schedule.choosePlace({ ...circle, place: { kind: "teams" } });
  },
  "agenda.addProtocol": async ({ ada, circle }, words) => {
    const own = { ...circle, protocol: idOf("protocoladded") };
    await ada.agenda.addProtocol({ ...own, content: protocol(words) });
    return () => ada.agenda.removeProtocol(own);
  },
  "agenda.editProtocol": async ({ ada, circle }, words) => {
    const own = { ...circle, protocol: idOf("protocoledited") };
    await ada.agenda.addProtocol({ ...own, content: protocol("Ours") });
    await ada.agenda.editProtocol({ ...own, content: protocol(words), edition: 1 });
    return () => ada.agenda.removeProtocol(own);
  },
  "agenda.putQuestion": async ({ ada, bo, circle, passes }, text) => {
    const question = { ...circle, question: idOf("questionput") };
    await ada.agenda.putQuestion({ ...question, text });
    await passes({ days: 1 });
    // It comes out of the box under another name, so that nobody can tell whose it was.
    const { questions = [] } = await bo.circle.page(circle);
    const out = questions.find((each) => each.text === text)?.question;
    if (!out) throw new Error("It has not come out");
    return () => bo.agenda.removeQuestion({ ...circle, question: out });
  },
  "agenda.restoreQuestion": async ({ ada, circle }, text) => {
    const question = { ...circle, question: idOf("questionback") };
    await ada.agenda.restoreQuestion({ ...question, text });
    return () => ada.agenda.removeQuestion(question);
  },
  "agenda.askQuickly": async ({ ada, bo, circle, runDue }, text) => {
    const quick = { ...circle, quick: idOf("quickasked") };
    await ada.agenda.askQuickly({ ...quick, text, link: web(text) });
    await runDue();
    return () => bo.agenda.removeQuick(quick);
  },
  "agenda.editQuick": async ({ bo, circle, runDue }, text) => {
    const quick = { ...circle, quick: idOf("quickedited") };
    await bo.agenda.askQuickly({ ...quick, text: "Anyone?" });
    await runDue();
    await bo.agenda.editQuick({ ...quick, text, link: web(text), edition: 1 });
    return () => bo.agenda.removeQuick(quick);
  },
  "agenda.answerQuick": async ({ bo, cy, circle }, text) => {
    const quick = { ...circle, quick: idOf("quickanswered") };
    await cy.agenda.askQuickly({ ...quick, text: "Anyone?" });
    await bo.agenda.answerQuick({ ...quick, text });
    return () => bo.agenda.removeAnswer({ ...quick, person: personCalled("bo") });
  },
  "agenda.write": async ({ ada, circle, runDue }, text) => {
    const round = { ...circle, round: idOf("roundinwriting") };
    await ada.agenda.openWritten({ ...round, days: 2 });
    await runDue();
    const place = { ...round, segment: 0, step: 0 };
    await ada.agenda.write({ ...place, text });
    return () => ada.agenda.write({ ...place, text: "" });
  },
  "agenda.add": async ({ ada, bo, circle }, text) => {
    const { ask } = await ada.agenda.add({ ...circle, text, mode: "advice", link: web(text) });
    return () => bo.agenda.remove({ ...circle, ask });
  },
  "agenda.edit": async ({ ada, circle }, text) => {
    const { ask } = await ada.agenda.add({ ...circle, text: "Short", mode: "advice" });
    const edit = { ...circle, ask, mode: "advice", edition: 1, link: web(text) } as const;
    await ada.agenda.edit({ ...edit, text });
    return () => ada.agenda.remove({ ...circle, ask });
  },
};
