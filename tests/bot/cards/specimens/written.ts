import {
  ownWrittenCard,
  ownWrittenOverCard,
  writtenCard,
  writtenOverCard,
} from "../../../../bot/agenda/written/cards.ts";
import { say } from "../../../../bot/kit/say.ts";
import { openWritten } from "../../../../shared/agenda/open-written.ts";
import { later } from "../../../../shared/time/instant.ts";
import { sessionCalled } from "../../../builders/ids.ts";
import type { Specimens } from "../specimen.ts";
import { aleksandraId, amaraId, asks, circle, link, someDay, yusufId } from "./setting.ts";

const opened = openWritten(circle, asks, [], {
  ...{ id: sessionCalled("written"), by: amaraId, at: someDay, days: 3 },
});
const round = { ...opened, wrote: [amaraId, yusufId] };
const about = { circle, round, link };
const over = { ...about, round: { ...round, closedAt: later(someDay, { days: 3 }) } };
const said = [amaraId, yusufId, aleksandraId].map((by, index) => ({
  ...{ round: round.id, by },
  texts: [0, 1].map((step) => ({
    ...{ segment: 1, step, at: someDay },
    text: "What I heard is that you do not want to lose them, and that it is late already. ".repeat(
      index + 1,
    ),
  })),
}));

export const writtenSpecimens: Specimens = {
  writtenCard: [
    { shows: "open", draw: (language) => writtenCard(say(language), about) },
    { shows: "over", draw: (language) => writtenCard(say(language), over) },
  ],
  writtenOverCard: [{ shows: "over", draw: (language) => writtenOverCard(say(language), over) }],
  ownWrittenCard: [
    {
      shows: "a step of an ask",
      draw: (language) =>
        ownWrittenCard(say(language), about, { place: { segment: 1, step: 2 }, ask: asks[0] }),
    },
    { shows: "through", draw: (language) => ownWrittenCard(say(language), about, undefined) },
  ],
  ownWrittenOverCard: [
    { shows: "many words", draw: (language) => ownWrittenOverCard(say(language), over, said) },
    { shows: "no words", draw: (language) => ownWrittenOverCard(say(language), over, []) },
  ],
};
