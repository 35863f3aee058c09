import { notAgreed } from "../../../shared/circle/agree-to-charter.ts";
import type { CharterWords } from "../../../shared/circle/charter.ts";
import type { Circle } from "../../../shared/circle/circle.ts";
import { joinedMembers } from "../../../shared/circle/may.ts";
import type { Member } from "../../../shared/circle/member.ts";
import { activeMembers } from "../../../shared/circle/on-break.ts";
import type { CharterAction } from "../../../shared/contract/charter.ts";
import { usualQuorum } from "../../../shared/schedule/quorum.ts";
import type { Key, RhythmKey, Say } from "../../../shared/words/key.ts";
import { execute, openUrl } from "../../kit/button.ts";
import { type Button, type Card, card } from "../../kit/card.ts";
import { refreshFor } from "../../kit/refresh.ts";
import { facts, heading, subtle, text } from "../../kit/text.ts";

/** The charter's card as everyone in the conversation sees it: how many have agreed. */
export function charterCard(say: Say, circle: Circle, open: string): Card {
  return card(
    [
      heading(title(say, circle)),
      text(counted(say, circle)),
      ...(circle.charter?.again ? [text(say("charter:card.goalToo"))] : []),
      subtle(say("charter:card.private")),
    ],
    [openUrl(say("charter:card.open"), open)],
    refreshFor(
      joinedMembers(circle).map(({ person }) => person),
      { verb: "charter.view", ...onCard(circle) } satisfies CharterAction,
    ),
  );
}

/** What is left of a card once the circle is asked anew further down. */
export function askedAnewCard(say: Say, open: string): Card {
  return card(
    [heading(say("charter:card.title")), text(say("charter:card.askedAnew"))],
    [openUrl(say("charter:card.open"), open)],
  );
}

/** A member's own view: the charter, who has agreed, and their own word. */
export function ownCharterCard(
  say: Say<Key | RhythmKey>,
  circle: Circle,
  words: CharterWords,
  me: Member,
  open: string,
): Card {
  const waiting = notAgreed(circle);
  const names = activeMembers(circle)
    .filter(({ person }) => !waiting.includes(person))
    .map(({ name }) => name);
  return card(
    [
      heading(title(say, circle)),
      text(words.purpose),
      facts([
        [say("charter:field.rhythm"), rhythmWords(say, words)],
        ...named(words).map(([field, value]) => [say(`charter:field.${field}`), value] as const),
      ]),
      text(say("charter:confidential")),
      subtle(say("charter:honest")),
      text(
        names.length === 0
          ? say("charter:card.nobody")
          : say("charter:card.agreedBy", { names: names.join(say("app:comma")) }),
      ),
    ],
    [...answer(say, circle, me, waiting.includes(me.person)), openUrl(say("charter:change"), open)],
  );
}

function answer(say: Say, circle: Circle, { standing }: Member, waits: boolean): readonly Button[] {
  const { charter } = circle;
  if (!charter || standing !== "joined") return [];
  const { edition, again } = charter;
  const verb = waits ? "charter.agree" : "charter.take-back";
  const words = waits ? (again ? "charter:holds" : "charter:agree") : "charter:takeBack";
  const style = waits ? "positive" : "default";
  return [execute<CharterAction>(say(words), { verb, ...onCard(circle), edition }, style)];
}

function title(say: Say, { charter }: Circle): string {
  return say(charter?.again ? "charter:card.stillHolds" : "charter:card.title");
}

function counted(say: Say, circle: Circle): string {
  const all = activeMembers(circle).length;
  const agreed = all - notAgreed(circle).length;
  return say(circle.charter?.again ? "charter:card.holding" : "charter:card.agreed", {
    agreed,
    all,
  });
}

function rhythmWords(
  say: Say<Key | RhythmKey>,
  { rhythm: { every, minutes }, quorum = usualQuorum }: CharterWords,
): string {
  return say("rhythm:quorum.with", {
    rhythm: say(`circle:rhythm.${every}`, { minutes }),
    rule: say(`rhythm:quorum.rule.${quorum}`),
  });
}

function named(words: CharterWords) {
  return (["topics", "offLimits", "together"] as const).flatMap((field) =>
    words[field] === "" ? [] : [[field, words[field]] as const],
  );
}

function onCard({ tenant, id: circle }: Circle) {
  return { tenant, circle };
}
