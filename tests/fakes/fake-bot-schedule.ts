import { implement } from "@orpc/server";
import type { SessionView } from "../../shared/contract/circle-page.ts";
import { contract } from "../../shared/contract/contract.ts";
import type { FakeCircle } from "./fake-circle.ts";

const os = implement(contract);

export function fakeSchedule({ page, change }: FakeCircle) {
  const me = () => page().me.person;
  const next = (by: (session: SessionView) => Partial<SessionView>) =>
    change(({ next: session }) => (session ? { next: { ...session, ...by(session) } } : {}));
  const withMe = (people: SessionView["away"], there: boolean) =>
    there ? [...people, me()] : people.filter((person) => person !== me());
  return {
    come: os.schedule.come.handler(({ input: { coming } }) => {
      next(({ away }) => ({ away: withMe(away, !coming) }));
      return {};
    }),
    start: os.schedule.start.handler(() => {
      next(() => ({ state: "live", startedAt: page().now }));
      return {};
    }),
    attend: os.schedule.attend.handler(({ input: { present } }) => {
      next((session) => ({ present: withMe(session.present, present) }));
      return {};
    }),
    close: os.schedule.close.handler(() => {
      change(({ next: session, past }) =>
        session ? { next: undefined, past: [{ ...session, state: "closed" }, ...past] } : {},
      );
      return {};
    }),
    shorten: os.schedule.shorten.handler(({ input: { busy } }) => {
      next(({ minutes, usualMinutes }) =>
        busy
          ? { minutes: 20, usualMinutes: minutes }
          : { minutes: usualMinutes ?? minutes, usualMinutes: undefined },
      );
      return {};
    }),
    choosePlace: os.schedule.choosePlace.handler(({ input: { session, place } }) => {
      const there = place.kind === "teams" ? undefined : place;
      if (session === undefined) change(() => ({ place: there }));
      next(() => ({ place: there }));
      return {};
    }),
    watchChat: os.schedule.watchChat.handler(({ input: { watches } }) => {
      next(() => ({ watchesChat: watches ? me() : undefined }));
      return {};
    }),
    reset: os.schedule.reset,
    cancel: os.schedule.cancel.handler(() => {
      change(() => ({ next: undefined }));
      return {};
    }),
    bookAgain: os.schedule.bookAgain.handler(() => {
      next(() => ({ booking: "booked", gone: undefined }));
      return { booking: "booked" as const };
    }),
    book: os.schedule.book.handler(({ input: { startsAt } }) => {
      next(() => ({ booking: "booked", startsAt }));
      return { session: page().next?.session ?? ("" as never), booking: "booked" as const };
    }),
  };
}
