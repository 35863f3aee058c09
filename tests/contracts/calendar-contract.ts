import type { Acting, Calendar, EventRequest } from "../../bot/ports/calendar.ts";
import { instant, later } from "../../shared/time/instant.ts";
import { circleCalled, tenantCalled } from "../builders/ids.ts";

/** A calendar, someone to act as, and a look at what stands in it. */
export interface CalendarUnderTest {
  readonly calendar: Calendar;
  readonly acting: Acting;
  /** Three people with mailboxes. */
  readonly invited: EventRequest["invited"];
  /** Names of those whom each event that stands invites. */
  standing(): readonly (readonly string[])[];
  close(): Promise<void>;
}

/** What the product relies on in any calendar: the fake and Microsoft Graph alike. */
export function calendarContract(what: string, open: () => Promise<CalendarUnderTest>): void {
  describe(`${what}, as any calendar`, () => {
    let under: CalendarUnderTest;
    let request: EventRequest;
    beforeEach(async () => {
      under = await open();
      request = {
        subject: "River circle",
        link: "https://teams.microsoft.com/l/entity/x",
        startsAt: instant("2026-11-24T14:00:00Z"),
        minutes: 45,
        invited: under.invited,
        transaction: "session:1",
        circle: { tenant: tenantCalled("contoso"), circle: circleCalled("river") },
      };
    });
    afterEach(() => under.close());

    const names = () => under.invited.map(({ name }) => name);
    const book = async (over: Partial<EventRequest> = {}) => {
      const made = await under.calendar.book(under.acting, { ...request, ...over });
      if (!made.ok) throw new Error(made.refusal);
      return made.value;
    };

    it("books a meeting with a link and a chat", async () => {
      const made = await book();
      expect(made).toMatchObject({ joinUrl: expect.stringMatching(/^https:/) });
      expect(made.chat).toMatch(/^19:meeting_/);
      expect(made.repeated).toBeFalsy();
      expect(under.standing()).toEqual([names()]);
    });

    it("makes one event of one transaction, and says when an earlier request made it", async () => {
      const made = await book();
      const again = await book({ invited: under.invited.slice(1) });
      expect(again).toEqual({ ...made, repeated: true });
      expect(under.standing()).toEqual([names()]);
      expect((await book({ transaction: "session:2" })).event).not.toBe(made.event);
    });

    it("finds an event by its transaction as long as it stands", async () => {
      const { event, joinUrl, chat } = await book();
      const find = () => under.calendar.find(under.acting, request.transaction);
      expect(await find()).toEqual({ ok: true, value: { event, joinUrl, chat } });
      await under.calendar.cancel(under.acting, event);
      expect(await find()).toEqual({ ok: true, value: undefined });
    });

    it("has an event invite exactly those asked for", async () => {
      const { event } = await book({ invited: under.invited.slice(0, 2) });
      const wanted = under.invited.slice(1);
      const done = await under.calendar.invite(under.acting, event, wanted);
      expect(done).toEqual({ ok: true, value: null });
      expect(under.standing()).toEqual([names().slice(1)]);
    });

    it("cannot have an event invite anyone that is gone", async () => {
      const { event } = await book();
      await under.calendar.cancel(under.acting, event);
      const done = await under.calendar.invite(under.acting, event, request.invited);
      expect(done).toEqual({ ok: false, refusal: "no-mailbox" });
    });

    it("has an event tell something else, and stay the same meeting", async () => {
      const { event, joinUrl, chat } = await book({ lines: ["Ada facilitates."] });
      const text = { link: request.link, lines: ["Bo facilitates."], room: "Room 4" };
      for (const _time of ["once", "twice"]) {
        const done = await under.calendar.describe(under.acting, event, text);
        expect(done).toEqual({ ok: true, value: null });
      }
      const found = await under.calendar.find(under.acting, request.transaction);
      expect(found).toEqual({ ok: true, value: { event, joinUrl, chat } });
      expect(under.standing()).toEqual([names()]);
    });

    it("cannot have an event tell anything that is gone", async () => {
      const { event } = await book();
      await under.calendar.cancel(under.acting, event);
      const done = await under.calendar.describe(under.acting, event, { link: request.link });
      expect(done).toEqual({ ok: false, refusal: "no-mailbox" });
    });

    it("cancels, however often", async () => {
      const { event } = await book();
      for (const _time of ["once", "twice"]) {
        const done = await under.calendar.cancel(under.acting, event);
        expect(done).toEqual({ ok: true, value: null });
      }
      expect(under.standing()).toEqual([]);
    });

    it("makes no second event under the transaction of a cancelled one", async () => {
      const { event } = await book();
      await under.calendar.cancel(under.acting, event);
      await expect(book()).rejects.toThrow();
      expect(under.standing()).toEqual([]);
    });

    it("tells of each mailbox in the order asked, and nothing of one it cannot read", async () => {
      const mails = ["nobody@contoso.example", ...under.invited.map(({ mail }) => mail)];
      const from = later(request.startsAt, { days: 1 });
      const until = later(from, { hours: 1 });
      const read = await under.calendar.freeBusy(under.acting, mails, from, until, 15);
      if (!read.ok) throw new Error(read.refusal);
      expect(read.value.map(({ mail }) => mail)).toEqual(mails);
      expect(read.value[0]).toEqual({ mail: mails[0] });
    });

    it("adds app and tab to a meeting, however often", async () => {
      const { chat } = await book();
      if (!chat) throw new Error("no chat");
      const tab = { name: "Circle", url: "https://circles.example/tab/", entity: "river" };
      for (const _time of ["once", "twice"]) {
        const done = await under.calendar.addToMeeting(chat, tab);
        expect(done).toEqual({ ok: true, value: null });
      }
    });
  });
}
