import { nudgeCard, ownNudgeCard } from "../../../../bot/commitment/cards.ts";
import { say } from "../../../../bot/kit/say.ts";
import { lookBackCard, ownLookBackCard } from "../../../../bot/reflection/cards.ts";
import {
  kindGoneCard,
  kindWordCard,
  ownKindWordCard,
} from "../../../../bot/reflection/kind/cards.ts";
import { helpCard } from "../../../../bot/teams/help-card.ts";
import type { CommitmentId, KindWordId } from "../../../../shared/kernel/ids.ts";
import type { Got, KindContent } from "../../../../shared/reflection/kind-word.ts";
import type { Specimen, Specimens } from "../specimen.ts";
import { amaraId, circle, link, session } from "./setting.ts";

const nudge = {
  address: { tenant: circle.tenant, circle: circle.id },
  circleName: circle.name,
  person: amaraId,
  commitment: "commitment0000000000" as CommitmentId,
  link,
};
const promise = "Ask Petra for the budget before Friday, in person and not by mail";
const held = { ...session, state: "closed" as const };
type Mine = Parameters<typeof ownLookBackCard>[3];
const mine: Mine = { text: "", shared: false, pulse: "open", latest: true };
const marked: NonNullable<Mine["marked"]> = [
  { kind: "note", by: amaraId, text: "Ask twice before anyone advises." },
  { kind: "promise", by: amaraId, text: promise },
  { kind: "win", by: amaraId, text: "My first review without a script" },
  { kind: "thanks", by: amaraId, text: "You told me about the silence. ".repeat(8) },
  { kind: "answer", by: amaraId, text: "I heard the question behind the question." },
];
const looking = (shows: string, over: Partial<Mine>, number = 1): Specimen => ({
  shows,
  draw: (language) =>
    ownLookBackCard(say(language), circle, { ...held, number }, { ...mine, ...over }),
});
const helping = (why: "asked" | "unclear", where: "channel" | "personal"): Specimen => ({
  shows: `${why}, ${where}`,
  draw: (language) => helpCard(language, why, where),
});

const news = {
  address: { ...nudge.address, word: "kindword000000000000" as KindWordId },
  circleName: circle.name,
  person: amaraId,
  link,
};
const party = { person: amaraId, tenant: circle.tenant, name: "Amara Okafor" };
const said = (content: KindContent, over: Partial<Got> = {}): Got => ({
  ...nudge.address,
  ...{ id: news.address.word, circleName: circle.name, from: party, to: party, content },
  at: session.startsAt,
  ...over,
});
const feedback: KindContent = {
  kind: "feedback",
  saw: "You answered before Priya had finished her sentence",
  effect: "She said no more for the rest of the hour, and we missed her question",
  tryOut: "Count to three before you answer",
};

export const lookingBackSpecimens: Specimens = {
  kindWordCard: [{ shows: "without words", draw: (language) => kindWordCard(say(language), news) }],
  ownKindWordCard: [
    {
      shows: "feedback",
      draw: (language) => ownKindWordCard(say(language), news, said(feedback)),
    },
    {
      shows: "feedback, answered",
      draw: (language) =>
        ownKindWordCard(say(language), news, said(feedback, { answer: "too-soft" })),
    },
    {
      shows: "thanks",
      draw: (language) =>
        ownKindWordCard(
          say(language),
          news,
          said({ kind: "thanks", help: "reading my talk twice" }),
        ),
    },
  ],
  nudgeCard: [{ shows: "without words", draw: (language) => nudgeCard(say(language), nudge) }],
  ownNudgeCard: [
    {
      shows: "a promise",
      draw: (language) => ownNudgeCard(say(language), nudge, { text: promise, quiet: false }),
    },
    {
      shows: "answered by one tap",
      draw: (language) =>
        ownNudgeCard(say(language), nudge, { text: undefined, outcome: "partly", quiet: false }),
    },
    {
      shows: "settled, no more",
      draw: (language) => ownNudgeCard(say(language), nudge, { text: undefined, quiet: true }),
    },
  ],
  kindGoneCard: [{ shows: "taken back", draw: (language) => kindGoneCard(say(language)) }],
  lookBackCard: [
    {
      shows: "for everyone",
      draw: (language) => lookBackCard(say(language), circle, held, { link }),
    },
    {
      shows: "with three things for the circle",
      draw: (language) => lookBackCard(say(language), circle, held, { link, marked: 3 }),
    },
    {
      shows: "with what had no room for a post of its own",
      draw(language) {
        const also = [
          { what: "charter", link },
          { what: "season", link },
        ] as const;
        return lookBackCard(say(language), circle, held, { link, also });
      },
    },
  ],
  ownLookBackCard: [
    looking("open", {}),
    looking("four questions", {}, 3),
    {
      ...looking("with what was marked for the circle", { marked }),
      longer: { lines: 13, because: "it is the summary of the session and the look back on it" },
    },
    looking("written, with the one small thing", {
      text: "Small steps.",
      pulse: "closed",
      latest: false,
      promise: "Ask Petra for the budget before Friday",
    }),
    looking("written", { text: "Small steps.", pulse: "closed", latest: false }),
    looking("shared", { text: "Small steps.", shared: true, pulse: "closed" }),
  ],
  helpCard: [helping("asked", "channel"), helping("unclear", "personal")],
};
