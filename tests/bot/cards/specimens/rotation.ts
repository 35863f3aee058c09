import { say } from "../../../../bot/kit/say.ts";
import { askedCard, chooseCard, settledCard } from "../../../../bot/rotation/asked/cards.ts";
import { type OwnTurn, preparationCard, turnCard } from "../../../../bot/rotation/cards.ts";
import { ledCard } from "../../../../bot/rotation/led/cards.ts";
import { askComesCard } from "../../../../bot/rotation/noticed/cards.ts";
import { turnRequestId } from "../../../../shared/kernel/ids.ts";
import type { TurnRequest } from "../../../../shared/rotation/turn-request.ts";
import type { Specimen, Specimens } from "../specimen.ts";
import {
  aleksandraId,
  amaraId,
  asks,
  circle,
  link,
  members,
  session,
  someDay,
  yusufId,
} from "./setting.ts";

const id = turnRequestId.parse("request0000000000000");
const request: TurnRequest = {
  id,
  kind: "swap",
  by: amaraId,
  asked: [aleksandraId, yusufId],
  no: [],
  at: someDay,
};
const waiting = { ...circle, ledger: { ...circle.ledger, requests: [request] } };
const turn: OwnTurn = {
  circle,
  session,
  person: amaraId,
  link,
  said: false,
  boxes: [5, 12, 12, 10, 6],
  asks,
  questions: ["Is it normal to be afraid of one's own team?"],
  soon: true,
};
const over = { ...turn, session: { ...session, facilitator: yusufId } };
const turnAs = (shows: string, own: OwnTurn, view: "base" | "own"): Specimen => ({
  shows: `${shows}, ${view}`,
  draw: (language) => turnCard(say(language), own, view),
});
const preparing = {
  lines: 15,
  because: "it is the agenda and a primer of three minutes, to be read in peace",
};
const prepareAs = (shows: string, own: OwnTurn, view: "base" | "own"): Specimen => ({
  shows: `${shows}, ${view}`,
  longer: preparing,
  draw: (language) => preparationCard(say(language), own, view),
});
const askedAs = (
  kind: TurnRequest["kind"],
  state: "open" | "done" | "settled",
  view: "base" | "own",
): Specimen => ({
  shows: `${kind} ${state}, ${view}`,
  draw: (language) => {
    const about = { circle, request: { ...request, kind }, person: yusufId, state, link };
    return askedCard(say(language), { ...about, startsAt: someDay }, view);
  },
});
const led = { circle, session: { ...session, state: "closed" as const }, person: amaraId };

export const rotationSpecimens: Specimens = {
  askComesCard: [
    {
      shows: "to its asker alone",
      draw: (language) => askComesCard(say(language), circle, session, link),
    },
  ],
  turnCard: [
    turnAs("open", turn, "base"),
    turnAs("open", turn, "own"),
    turnAs("fine, two asked", { ...turn, circle: waiting, said: true }, "own"),
    turnAs("somebody else's", over, "own"),
  ],
  preparationCard: [
    prepareAs("four asks", turn, "base"),
    prepareAs("four asks", turn, "own"),
    prepareAs(
      "ready, other primer",
      { ...turn, said: true, asks: [], session: { ...session, number: 2 } },
      "own",
    ),
    prepareAs("somebody else's", over, "own"),
  ],
  chooseCard: [
    {
      shows: "six to choose from",
      draw: (language) => {
        const takers = members.slice(1).map(({ person }) => person);
        return chooseCard(say(language), { circle, session }, takers, id);
      },
    },
    {
      shows: "nobody",
      draw: (language) => chooseCard(say(language), { circle, session }, [], id),
    },
  ],
  askedCard: [
    askedAs("swap", "open", "base"),
    askedAs("swap", "open", "own"),
    askedAs("give", "open", "own"),
    askedAs("stand-in", "open", "own"),
    askedAs("swap", "done", "own"),
    askedAs("swap", "settled", "own"),
  ],
  settledCard: [{ shows: "as it is", draw: (language) => settledCard(say(language)) }],
  ledCard: [
    { shows: "to all devices", draw: (language) => ledCard(say(language), led, "base") },
    { shows: "with a field", draw: (language) => ledCard(say(language), led, "own") },
    {
      shows: "kept",
      draw: (language) => {
        const said = say(language)("facilitating:led.save");
        return ledCard(say(language), led, "own", { text: "I talked less than I feared.", said });
      },
    },
  ],
};
