import { say } from "../../../../bot/kit/say.ts";
import { ownStillTrueCard, stillTrueCard } from "../../../../bot/shelf/cards.ts";
import {
  itemHereCard,
  linkAloneCard,
  memberItemCard,
  ownItemCard,
} from "../../../../bot/shelf/found/cards.ts";
import {
  notSavedCard,
  ownWordsCard,
  type SaveForm,
  saveCard,
  savedCard,
  wordsCard,
} from "../../../../bot/shelf/saved/cards.ts";
import { linkCard } from "../../../../bot/shelf/unfurled/cards.ts";
import { resourceCalled } from "../../../builders/ids.ts";
import { aResource } from "../../../builders/resource.ts";
import type { Specimen, Specimens } from "../specimen.ts";
import { aleksandraId, amaraId, circle, link, someDay } from "./setting.ts";

const address = { tenant: circle.tenant, circle: circle.id };
const resource = resourceCalled("talk");
const title = "Seven questions that made my one-to-ones shorter";
const words =
  "I stopped preparing answers. I ask what the real challenge is here for them, wait, and ask what else.";
const asked = {
  address,
  circleName: circle.name,
  person: amaraId,
  resource,
  request: resource,
  link,
};
const item = aResource({
  id: resource,
  title,
  by: amaraId,
  basis: "guessing",
  quote: { text: words, by: aleksandraId },
});
const form: SaveForm = {
  request: resource,
  circles: [{ value: `${address.tenant}|${address.circle}`, title: circle.name }],
  author: undefined,
  text: words,
  cut: false,
  title: "I stopped preparing answers.",
  link: "https://books.example/coaching-habit",
  topics: ["One-to-ones", "Saying no"],
  again: false,
};
const still = (shows: string, own: Parameters<typeof ownStillTrueCard>[2]): Specimen => ({
  shows,
  draw: (language) => ownStillTrueCard(say(language), asked, own),
});
const answering = (shows: string, state: Parameters<typeof ownWordsCard>[2]): Specimen => ({
  shows,
  draw: (language) => ownWordsCard(say(language), asked, state),
});
const saving = (shows: string, over: Partial<SaveForm>): Specimen => ({
  shows,
  draw: (language) => saveCard(say(language), { ...form, ...over }),
});

export const shelfSpecimens: Specimens = {
  stillTrueCard: [
    { shows: "without what it is", draw: (language) => stillTrueCard(say(language), asked) },
  ],
  ownStillTrueCard: [
    still("open", { title, state: "open" }),
    still("still true", { title, state: "still" }),
    still("put away", { title, state: "was" }),
    still("off the shelf", undefined),
  ],
  wordsCard: [{ shows: "without the words", draw: (language) => wordsCard(say(language), asked) }],
  ownWordsCard: [
    answering("open", {
      by: "Yusuf Demir",
      title,
      why: "I have tried it since, and it works",
      text: words,
      until: someDay,
    }),
    answering("allowed", "yes"),
    answering("declined", "no"),
    answering("over", "gone"),
  ],
  saveCard: [
    saving("one's own words", {}),
    saving("somebody else's, long, for one of two circles", {
      author: "Aleksandra Wojciechowska-Fernández",
      circles: [...form.circles, { value: `${address.tenant}|other`, title: "Back from leave" }],
      topics: [],
      cut: true,
      again: true,
    }),
  ],
  savedCard: [
    { shows: "done for good", draw: (language) => savedCard(say(language)("sharing:save.undone")) },
    {
      shows: "with a way back",
      draw: (language) =>
        savedCard(say(language)("sharing:save.done", { circle: circle.name }), {
          label: say(language)("sharing:save.undo"),
          data: { step: "undo", request: resource, circle: `${address.tenant}|${address.circle}` },
        }),
    },
  ],
  notSavedCard: [
    {
      shows: "with the way to the shelf",
      draw: (language) => notSavedCard(say(language), say(language)("sharing:save.noWords"), link),
    },
  ],
  itemHereCard: [
    {
      shows: "to everyone there",
      draw: (language) => itemHereCard(say(language), address, item),
    },
  ],
  memberItemCard: [
    {
      shows: "a guess with somebody's words",
      draw: (language) =>
        memberItemCard(say(language), {
          resource: item,
          by: "Amara Okafor",
          wroteIt: "Aleksandra Wojciechowska-Fernández",
        }),
    },
    { shows: "off the shelf", draw: (language) => memberItemCard(say(language), undefined) },
  ],
  ownItemCard: [
    { shows: "without others' words", draw: (language) => ownItemCard(say(language), item) },
  ],
  linkAloneCard: [{ shows: "a link", draw: (language) => linkAloneCard(say(language), item) }],
  linkCard: [
    {
      shows: "a session to come",
      draw: (language) => linkCard(say(language), { next: someDay, members: 7, link }),
    },
    {
      shows: "nothing planned",
      draw: (language) => linkCard(say(language), { next: undefined, members: 1, link }),
    },
  ],
};
