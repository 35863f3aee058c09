import { agendaCard, noAgendaCard, ownAgendaCard } from "../../../../bot/agenda/cards.ts";
import { say } from "../../../../bot/kit/say.ts";
import type { Specimens } from "../specimen.ts";
import { amaraId, asks, circle, link, session } from "./setting.ts";

const planned = { circle, next: session, asks, link };
const bare = { circle, next: undefined, asks: [], link };

export const agendaSpecimens: Specimens = {
  agendaCard: [
    { shows: "four asks", draw: (language) => agendaCard(say(language), planned) },
    { shows: "no session, no ask", draw: (language) => agendaCard(say(language), bare) },
  ],
  ownAgendaCard: [
    {
      shows: "four asks",
      longer: {
        lines: 12,
        because:
          "it is the session's agenda, a line for each of its parts, and where one's own asks stand",
      },
      draw: (language) => ownAgendaCard(say(language), [planned], amaraId),
    },
    {
      shows: "two circles",
      longer: { lines: 20, because: "it is the agendas of two circles" },
      draw: (language) =>
        ownAgendaCard(
          say(language),
          [planned, { ...bare, circle: { ...circle, name: "Coffee" } }],
          amaraId,
        ),
    },
  ],
  noAgendaCard: [
    { shows: "no circle", draw: (language) => noAgendaCard(say(language), "noCircle", link) },
    { shows: "none of mine", draw: (language) => noAgendaCard(say(language), "noneMine", link) },
  ],
};
