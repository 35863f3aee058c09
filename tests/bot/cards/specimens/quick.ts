import { introductionCard } from "../../../../bot/agenda/introduction/cards.ts";
import { ownQuickCard, type QuickOnCard, quickCard } from "../../../../bot/agenda/quick/cards.ts";
import { say } from "../../../../bot/kit/say.ts";
import { type QuickAskId, quickAskId } from "../../../../shared/kernel/ids.ts";
import { instant } from "../../../../shared/time/instant.ts";
import type { Specimens } from "../specimen.ts";
import { aleksandraId, amaraId, circle, link, yusufId } from "./setting.ts";

const id: QuickAskId = quickAskId.parse("quickask0000000001");
const askedAt = instant("2026-11-20T09:00:00Z");
const asked: QuickOnCard = {
  circle,
  quick: {
    id,
    by: amaraId,
    text: "Has anyone told their own team that a project will be stopped? I have to, on Monday.",
    link: "https://handbook.example/stopping-well",
    edition: 1,
    askedAt,
    closesAt: instant("2026-11-23T09:00:00Z"),
  },
  answers: [],
  link,
};
const answered: QuickOnCard = {
  ...asked,
  answers: [
    { quick: id, by: yusufId, text: "Say it first, explain it then.", basis: "done", at: askedAt },
    { quick: id, by: aleksandraId, text: "Not on a Monday?", basis: "guessing", at: askedAt },
  ],
};
const over = { ...answered, quick: { ...answered.quick, closedAt: answered.quick.closesAt } };
const gone = { ...answered, quick: { ...answered.quick, removedAt: askedAt } };

export const quickSpecimens: Specimens = {
  quickCard: [
    { shows: "no answer", draw: (language) => quickCard(say(language), asked) },
    { shows: "two answers", draw: (language) => quickCard(say(language), answered) },
    { shows: "closed", draw: (language) => quickCard(say(language), over) },
    { shows: "withdrawn", draw: (language) => quickCard(say(language), gone) },
  ],
  introductionCard: (["asked", "answered"] as const).map((what) => ({
    shows: what,
    draw: (language) => introductionCard(say(language), what, { circleName: circle.name, link }),
  })),
  ownQuickCard: [
    {
      shows: "to be answered",
      draw: (language) => ownQuickCard(say(language), answered, circle.madeBy),
    },
    { shows: "one's own", draw: (language) => ownQuickCard(say(language), answered, amaraId) },
    { shows: "closed", draw: (language) => ownQuickCard(say(language), over, yusufId) },
    { shows: "withdrawn", draw: (language) => ownQuickCard(say(language), gone, yusufId) },
  ],
};
