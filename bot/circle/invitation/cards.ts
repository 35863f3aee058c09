import type { Circle } from "../../../shared/circle/circle.ts";
import { hoursChoice } from "../../../shared/circle/hours-choice.ts";
import { joinedMembers } from "../../../shared/circle/may.ts";
import type { Member } from "../../../shared/circle/member.ts";
import type { CircleAction } from "../../../shared/contract/circle.ts";
import type { Say } from "../../../shared/words/key.ts";
import { execute, executeWithoutInputs, openUrl } from "../../kit/button.ts";
import { type Block, type Button, type Card, card } from "../../kit/card.ts";
import { choiceInput, textInput } from "../../kit/input.ts";
import { refreshFor } from "../../kit/refresh.ts";
import { ringImage } from "../../kit/ring-image.ts";
import { facts, heading, subtle, text } from "../../kit/text.ts";

/** What a circle is, for a conversation that has none. `add` opens the tab's configuration. */
export function welcomeCard(say: Say, add: string): Card {
  return card(
    [
      heading(say("circle:card.welcome.title")),
      text(say("circle:card.welcome.what")),
      text(say("circle:card.welcome.how")),
    ],
    [openUrl(say("circle:card.welcome.make"), add)],
  );
}

/** The invitation as everyone in the conversation sees it: counts. Whoever is asked gets a view of their own. */
export function invitationCard(say: Say, circle: Circle, open: string): Card {
  const asked = circle.members.filter(
    ({ standing }) => standing === "invited" || standing === "joined",
  );
  const joined = joinedMembers(circle).length;
  const waiting = asked.length - joined;
  return card(
    [
      heading(say("circle:card.invitation.title")),
      text(say("circle:card.invitation.in", { count: joined })),
      ...(waiting > 0 ? [text(say("circle:card.invitation.open", { count: waiting }))] : []),
      subtle(say("circle:card.invitation.private")),
    ],
    [openUrl(say("circle:card.invitation.openCircle"), open)],
    refreshFor(
      asked.map(({ person }) => person),
      action(circle, "circle.view"),
    ),
  );
}

/** The same for someone who was asked: what the circle is about, who is in, and their own choice. */
export function ownInvitationCard(say: Say, circle: Circle, me: Member, open: string): Card {
  const names = joinedMembers(circle).map(({ name }) => name);
  const places = circle.members
    .filter(({ standing }) => standing === "invited" || standing === "joined")
    .map(({ standing }) => ({ highlighted: standing === "joined" }));
  const { every, minutes } = circle.rhythm;
  return card(
    [
      heading(circle.name),
      text(circle.purpose),
      ringImage(places, say("circle:card.mine.ring")),
      facts([[say("circle:card.mine.rhythm"), say(`circle:rhythm.${every}`, { minutes })]]),
      text(
        names.length === 0
          ? say("circle:card.mine.nobody")
          : say("circle:card.mine.members", { names: names.join(say("app:comma")) }),
      ),
      ...choice(say, me),
    ],
    [...buttons(say, circle, me), openUrl(say("circle:card.invitation.openCircle"), open)],
  );
}

function choice(say: Say, { standing, offer, wish }: Member): Block[] {
  if (standing === "joined") return [text(say("circle:card.mine.joined"))];
  const errorMessage = say("circle:card.mine.tooLong");
  const most = 200;
  return [
    text(say(standing === "invited" ? "circle:card.mine.invited" : "circle:card.mine.declined")),
    textInput({
      id: "offer",
      label: say("circle:card.mine.offer"),
      errorMessage,
      most,
      value: offer,
    }),
    textInput({ id: "wish", label: say("circle:card.mine.wish"), errorMessage, most, value: wish }),
    choiceInput({
      id: "hours",
      label: say("circle:card.mine.hours.label"),
      errorMessage: say("circle:card.mine.hours.choose"),
      value: "calendar",
      compact: true,
      choices: hoursChoice.options.map((value) => ({
        value,
        title: say(`circle:card.mine.hours.${value}`),
      })),
    }),
  ];
}

function buttons(say: Say, circle: Circle, { standing }: Member): Button[] {
  const join = execute(say("circle:card.mine.join"), action(circle, "circle.join"), "positive");
  const notNow = action(circle, "circle.decline");
  const leave = action(circle, "circle.leave");
  if (standing === "joined") return [executeWithoutInputs(say("circle:card.mine.leave"), leave)];
  if (standing === "declined") return [join];
  return [join, executeWithoutInputs(say("circle:card.mine.notNow"), notNow)];
}

function action({ tenant, id }: Circle, verb: CircleAction["verb"]) {
  return { verb, tenant, circle: id };
}
