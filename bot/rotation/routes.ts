import { beginRunning } from "../../shared/agenda/begin-running.ts";
import type { CircleAddress } from "../../shared/circle/circle.ts";
import type { PersonId, SessionId } from "../../shared/kernel/ids.ts";
import { ok, type Result } from "../../shared/kernel/result.ts";
import { answerRequest } from "../../shared/rotation/answer-request.ts";
import {
  askAboutTurn,
  type TurnWish,
  withdrawRequest,
} from "../../shared/rotation/ask-about-turn.ts";
import { leadInstead, startInstead } from "../../shared/rotation/lead-instead.ts";
import { offerToLead } from "../../shared/rotation/offer-to-lead.ts";
import type { Sitting } from "../../shared/schedule/appoint-facilitator.ts";
import type { Session } from "../../shared/schedule/session.ts";
import { ownProtocols } from "../agenda/protocol/documents.ts";
import { accepted, api } from "../ports/api.ts";
import { changeSession } from "../schedule/booking/documents.ts";
import { asksOf } from "../schedule/session/documents.ts";
import { changeTurns, type World } from "./documents.ts";
import { readFine, sayFine } from "./fine/documents.ts";
import { allLed, keepLed, readLed, standLed } from "./led/documents.ts";

/** Whose turn it is: swaps, stand-ins, and leading in someone's place. */
export function rotationRoutes(context: World) {
  const { clock } = context;
  return {
    ask: api.rotation.ask.handler(async ({ input, context: { caller }, errors }) => {
      const { request: id, kind, to } = input;
      const wish = { id, kind, to, at: clock.now() };
      return accepted(await askTurn(context, input, caller.person, wish), errors);
    }),
    withdraw: api.rotation.withdraw.handler(async ({ input, context: { caller }, errors }) => {
      const done = await changeTurns(context, input, (circle) => {
        const next = withdrawRequest(circle, caller.person, input.request);
        return next.ok ? ok({ circle: next.value, sessions: [] }) : next;
      });
      return accepted(done, errors);
    }),
    answer: api.rotation.answer.handler(async ({ input, context: { caller }, errors }) => {
      const { request: id, answer } = input;
      const done = await changeTurns(context, input, (circle, sessions) =>
        answerRequest(circle, sessions, caller.person, { id, answer }),
      );
      return accepted(done, errors);
    }),
    offer: api.rotation.offer.handler(async ({ input, context: { caller }, errors }) => {
      const done = await changeTurns(context, input, (circle, sessions) =>
        offerToLead(circle, sessions, caller.person, input.offers),
      );
      return accepted(done, errors);
    }),
    fine: api.rotation.fine.handler(async ({ input, context: { caller }, errors }) =>
      accepted(await readFine(context, caller, input), errors),
    ),
    sayFine: api.rotation.sayFine.handler(async ({ input, context: { caller }, errors }) =>
      accepted(await sayFine(context, caller, input, input.fine), errors),
    ),
    lead: api.rotation.lead.handler(async ({ input, context: { caller }, errors }) => {
      const { from, to } = input;
      const led = leading(context, input);
      const done = await led.change((sitting) => leadInstead(sitting, caller.person, { from, to }));
      return accepted(done, { ...errors, taken: () => errors.taken({ data: led.now() }) });
    }),
    led: api.rotation.led.handler(async ({ input, context: { caller }, errors }) => ({
      text: accepted(await readLed(context, caller, input), errors),
    })),
    myLed: api.rotation.myLed.handler(async ({ context: { caller } }) => ({
      notes: [...(await allLed(context, caller))],
    })),
    standLed: api.rotation.standLed.handler(async ({ input, context: { caller }, errors }) =>
      accepted(await standLed(context, caller, input, input.stands), errors),
    ),
    keepLed: api.rotation.keepLed.handler(async ({ input, context: { caller }, errors }) =>
      accepted(await keepLed(context, caller, input, input.text), errors),
    ),
    startInstead: api.rotation.startInstead.handler(
      async ({ input, context: { caller }, errors }) => {
        const led = leading(context, input);
        const done = await led.change((sitting) =>
          startInstead(sitting, caller.person, clock.now()),
        );
        return accepted(done, { ...errors, taken: () => errors.taken({ data: led.now() }) });
      },
    ),
  };
}

/** The tab's and the card's way to ask about a turn. */
export function askTurn(context: World, address: CircleAddress, by: PersonId, wish: TurnWish) {
  return changeTurns(context, address, (circle, sessions) => {
    const next = askAboutTurn(circle, sessions, by, wish);
    return next.ok ? ok({ circle: next.value, sessions: [] }) : next;
  });
}

type SessionAddress = CircleAddress & { readonly session: SessionId };

/** Changes who leads a session; `now` says who did when it was looked at last. */
function leading(context: World, address: SessionAddress) {
  const { clock } = context;
  let last: Sitting | undefined;
  return {
    async change<R extends string>(rule: (sitting: Sitting) => Result<Session, R>) {
      const done = await changeSession<R>(context, address, (inside, session) => {
        last = { circle: inside.circle.value, session };
        const next = rule(last);
        if (!next.ok) return next;
        const begins = session.state === "planned" && next.value.state === "live";
        const sitting = { circle: inside.circle.value, session: next.value };
        const running =
          begins && beginRunning(sitting, asksOf(inside), clock.now(), ownProtocols(inside));
        return ok({ session: next.value, ...(running && { running }) });
      });
      return done.ok ? ok({}) : done;
    },
    now() {
      const by = last?.session.facilitator;
      const name = last?.circle.members.find(({ person }) => person === by)?.name ?? "";
      return by === undefined ? { name } : { by, name };
    },
  };
}
