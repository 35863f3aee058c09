import type { Card } from "../../../bot/kit/card.ts";
import type { FreeBusy } from "../../../bot/ports/calendar.ts";
import { rotationActions } from "../../../bot/rotation/actions.ts";
import { type RotationAction, rotationAction } from "../../../shared/contract/rotation.ts";
import { ok } from "../../../shared/kernel/result.ts";
import { instant } from "../../../shared/time/instant.ts";
import { aCircle, aMember } from "../../builders/circle.ts";
import { channelCalled, personCalled } from "../../builders/ids.ts";
import { storedCircle } from "../../builders/stored-circle.ts";
import { aTurn } from "../../builders/turn.ts";
import { fakeCalendar } from "../../fakes/fake-calendar.ts";
import type { Sent } from "../../fakes/fake-messenger.ts";
import { apiWorld, contoso } from "../http/api-world.ts";

const names = ["ada", "bo", "cy", "di", "eli"];
export const startsAt = instant("2026-12-10T14:00:00Z");

/** Five members, of whom Ada facilitates first, with the product around them; nothing is planned. */
export async function tellingWorld() {
  const calendar = fakeCalendar("service");
  const slots = new Map<string, FreeBusy["slots"]>();
  const trouble: { fault?: Error } = {};
  const world = await apiWorld([...names, "zoe"], undefined, [], {
    calendar: {
      ...calendar,
      async freeBusy(_acting, mails) {
        if (trouble.fault) throw trouble.fault;
        return ok(mails.map((mail) => ({ mail, slots: slots.get(mail) })));
      },
    },
  });
  const members = names.map((name) => aMember(name, name === "cy" ? { language: "de" } : {}));
  const circle = aCircle({ members, tenant: contoso, root: "root" });
  const address = await storedCircle(world.context.documents, { circle });
  const { messenger, context, clock } = world;
  const sentTo = (name: string) =>
    messenger.sent.filter(
      ({ to, activity }) =>
        to.kind === "person" && to.person === personCalled(name) && activity === undefined,
    );
  const postOf = (sent: Sent) => `activity-${messenger.sent.indexOf(sent) + 1}`;
  const page = async () => (await world.as("ada")).circle.page(address);
  const ill = new Set<string>();
  const { send } = messenger;
  context.messenger.send = async (to, ...rest) => {
    if (to.kind === "person" && ill.has(to.person)) throw new Error("Teams is ill");
    return send(to, ...rest);
  };
  return {
    ...world,
    address,
    /** Whatever is sent to them fails. */
    unreachable: (name: string) => ill.add(personCalled(name)),
    trouble,
    page,
    /** The personal messages that one of them got, first first. */
    sentTo,
    /** The card in their chat as it is by now: the last edit of it, or as it was sent. */
    shownTo(name: string, index: number): Card {
      const sent = sentTo(name)[index];
      if (!sent) throw new Error(`${name} was not told`);
      const edits = messenger.sent.filter(({ activity }) => activity === postOf(sent));
      return (edits.at(-1) ?? sent).message.card;
    },
    outOfOffice: (name: string) => slots.set(`${name}@contoso.example`, ["free", "away", "away"]),
    async book() {
      const ada = await world.as("ada");
      const { session } = await ada.schedule.book({ ...address, startsAt, minutes: 45 });
      await world.runDue();
      return { ...address, session };
    },
    async until(at: typeof startsAt) {
      clock.moveTo(at);
      await world.runDue();
    },
    /** Presses a button of a card by its title; inputs as the client would send them. */
    async press(name: string, card: Card, title: string, inputs: Record<string, unknown> = {}) {
      const button = card.actions?.find((each) => each.title === title);
      const data = button?.type === "Action.Execute" ? button.data : card.refresh?.action?.data;
      return answered(name, { ...(data as object), ...inputs });
    },
    /** What the person's own client shows in the card's place. */
    own: (name: string, card: Card) => answered(name, card.refresh?.action?.data),
  };

  async function answered(name: string, sent: unknown) {
    const action: RotationAction = rotationAction.parse(sent);
    const answer = await rotationActions(context).run(
      action,
      aTurn(name, clock.now(), { conversation: channelCalled("chat") }),
    );
    await world.runDue();
    return answer;
  }
}

export const words = (of: unknown) => JSON.stringify(of);
