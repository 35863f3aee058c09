import { implement } from "@orpc/server";
import type { CirclePage } from "../../shared/contract/circle-page.ts";
import { contract } from "../../shared/contract/contract.ts";
import type { FakeCircle } from "./fake-circle.ts";

const os = implement(contract);

/** Remembers what is asked; a yes has whoever said it lead next. */
export function fakeRotation({ page, change }: FakeCircle) {
  let kept = "";
  let fine = false;
  const me = () => page().me.person;
  const requests = (by: (all: CirclePage["turnRequests"]) => CirclePage["turnRequests"]) =>
    change(({ turnRequests }) => ({ turnRequests: by(turnRequests) }));
  const leads = (facilitator: CirclePage["me"]["person"], state?: "live") =>
    change(({ next }) => ({ next: next && { ...next, facilitator, ...(state && { state }) } }));
  return {
    myLed: os.rotation.myLed.handler(() => ({ notes: [] })),
    fine: os.rotation.fine.handler(() => ({ fine })),
    sayFine: os.rotation.sayFine.handler(({ input }) => {
      fine = input.fine;
      return {};
    }),
    ask: os.rotation.ask.handler(({ input: { request: id, kind, to } }) => {
      const others = page().members.flatMap(({ person }) => (person === me() ? [] : [person]));
      requests(() => [{ id, kind, by: me(), waits: to ? [to] : others }]);
      return {};
    }),
    withdraw: os.rotation.withdraw.handler(({ input }) => {
      requests((all) => all.filter(({ id }) => id !== input.request));
      return {};
    }),
    answer: os.rotation.answer.handler(({ input: { request, answer } }) => {
      if (answer === "yes") leads(me());
      requests((all) =>
        all.map((each) => {
          const others = each.waits.filter((person) => person !== me());
          return each.id === request
            ? { ...each, waits: answer === "open" ? [...others, me()] : others }
            : each;
        }),
      );
      return {};
    }),
    offer: os.rotation.offer.handler(({ input: { offers } }) => {
      change(({ newcomers }) => ({ newcomers: newcomers.map((each) => ({ ...each, offers })) }));
      return {};
    }),
    lead: os.rotation.lead.handler(({ input: { from, to }, errors }) => {
      const by = page().next?.facilitator;
      const name = page().members.find(({ person }) => person === by)?.name ?? "";
      if (by !== from) throw errors.taken({ data: { name, ...(by && { by }) } });
      leads(to);
      return {};
    }),
    led: os.rotation.led.handler(() => ({ text: kept })),
    keepLed: os.rotation.keepLed.handler(({ input: { text } }) => {
      kept = text;
      return {};
    }),
    startInstead: os.rotation.startInstead.handler(() => {
      leads(me(), "live");
      return {};
    }),
  };
}
