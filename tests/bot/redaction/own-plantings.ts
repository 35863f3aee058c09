import { personCalled } from "../../builders/ids.ts";
import { idOf, type Planting, resource } from "./planting.ts";

const feedback = (words: string) =>
  ({ kind: "feedback", saw: words, effect: words, tryOut: words }) as const;

/** What is somebody's own, and what stands on the shelf. */
export const ownPlantings: Readonly<Record<string, Planting>> = {
  "rotation.keepLed": async ({ ada, bo, cy, held }, text) => {
    const { next, past } = await ada.circle.page(held);
    const who = (next ?? past[0])?.facilitator ?? past[0]?.facilitator;
    const led = past[0]?.facilitator ?? who;
    const leader =
      [ada, bo, cy][["ada", "bo", "cy"].map(personCalled).indexOf(led as never)] ?? ada;
    await leader.rotation.keepLed({ ...held, text });
    return () => leader.rotation.keepLed({ ...held, text: "" });
  },
  "agenda.askIntroduction": async ({ ada, circle, runDue }, text) => {
    const own = { ...circle, introduction: idOf("introduction") };
    await ada.agenda.askIntroduction({ ...own, to: personCalled("bo"), text });
    await runDue();
    return () => ada.agenda.takeIntroductionBack(own);
  },
  "commitment.make": async ({ ada, circle }, text) => {
    const commitment = idOf("commitmentmade");
    await ada.commitment.make({ ...circle, commitment, text, shared: true });
    return () => ada.commitment.remove({ circle: circle.circle, commitment });
  },
  "commitment.edit": async ({ bo, circle }, text) => {
    const commitment = idOf("commitmentedited");
    await bo.commitment.make({ ...circle, commitment, text: "Small", shared: true });
    await bo.commitment.edit({ circle: circle.circle, commitment, text });
    return () => bo.commitment.edit({ circle: circle.circle, commitment, text: "Small" });
  },
  "commitment.restore": async ({ cy, circle }, text) => {
    const own = { circle: circle.circle, commitment: idOf("commitmentback") };
    await cy.commitment.make({ ...circle, commitment: own.commitment, text, shared: true });
    const { mine } = await cy.commitment.circle(circle);
    await cy.commitment.remove(own);
    const [content] = mine.commitments;
    if (!content) throw new Error("Nothing was promised");
    await cy.commitment.restore({ circle: circle.circle, content });
    return () => cy.commitment.remove(own);
  },
  "commitment.goal": async ({ ada, circle }, text) => {
    const goal = idOf("goal");
    const steps = [{ text, done: false }];
    await ada.commitment.goal({ ...circle, goal, text, steps, shared: true });
    return () => ada.commitment.removeGoal({ circle: circle.circle, goal });
  },
  "shelf.add": async ({ ada, bo, circle }, words) => {
    const { resource: added } = await ada.shelf.add({ ...circle, ...resource(words) });
    return () => bo.shelf.remove({ ...circle, resource: added });
  },
  "shelf.edit": async ({ ada, circle }, words) => {
    const { resource: added } = await ada.shelf.add({ ...circle, title: "A book", why: "" });
    const edit = { ...circle, resource: added, edition: 1 };
    await ada.shelf.edit({ ...edit, ...resource(words) });
    return () => ada.shelf.remove({ ...circle, resource: added });
  },
  "reflection.sayKind": async ({ ada, circle, runDue }, words) => {
    const word = idOf("kindsaid");
    const said = { ...circle, word, to: personCalled("bo"), content: feedback(words) };
    await ada.reflection.sayKind(said);
    await runDue();
    return () => ada.reflection.removeKind({ circle: circle.circle, word });
  },
  "reflection.rewordKind": async ({ ada, circle, runDue }, words) => {
    const word = idOf("kindreworded");
    const said = { ...circle, word, to: personCalled("bo"), content: feedback("Kind") };
    await ada.reflection.sayKind(said);
    await runDue();
    await ada.reflection.rewordKind({ circle: circle.circle, word, content: feedback(words) });
    return () => ada.reflection.removeKind({ circle: circle.circle, word });
  },
  "reflection.addNote": async ({ ada, bo, held, runDue }, text) => {
    const own = { ...held, note: idOf("noteadded") };
    await ada.reflection.addNote({ ...own, text });
    await runDue();
    return () => bo.reflection.removeNote(own);
  },
  "reflection.editNote": async ({ cy, held, runDue }, text) => {
    const own = { ...held, note: idOf("noteedited") };
    await cy.reflection.addNote({ ...own, text: "We tried" });
    await cy.reflection.editNote({ ...own, text, edition: 1 });
    await runDue();
    return () => cy.reflection.removeNote(own);
  },
  "reflection.keepSkills": async ({ ada }, name) => {
    const { edition } = await ada.reflection.skills();
    await ada.reflection.keepSkills({ skills: [{ name, stage: "want" }], edition });
    return () => ada.reflection.keepSkills({ skills: [], edition: edition + 1 });
  },
  "reflection.write": async ({ ada, held }, text) => {
    await ada.reflection.write({ ...held, text });
    return () => ada.reflection.remove({ circle: held.circle, session: held.session });
  },
  "reflection.share": async ({ bo, held, runDue }, text) => {
    await bo.reflection.write({ ...held, text });
    await bo.reflection.share({ ...held, text });
    await runDue();
    return () => bo.reflection.remove({ circle: held.circle, session: held.session });
  },
  "reflection.edit": async ({ cy, held }, text) => {
    const own = { circle: held.circle, session: held.session };
    await cy.reflection.write({ ...held, text: "Before" });
    await cy.reflection.edit({ ...own, text });
    return () => cy.reflection.remove(own);
  },
};
