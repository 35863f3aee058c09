import type { Acting } from "../../bot/ports/calendar.ts";
import type { Tasks } from "../../bot/ports/tasks.ts";
import type { CalendarDate } from "../../shared/time/instant.ts";

/** A To Do, someone to act as, and a look at what is in it. */
export interface TasksUnderTest {
  readonly tasks: Tasks;
  readonly acting: Acting;
  titles(): readonly string[];
  close(): Promise<void>;
}

/** What the product relies on in anyone's To Do: the fake and Microsoft Graph alike. */
export function tasksContract(what: string, open: () => Promise<TasksUnderTest>): void {
  describe(`${what}, as any To Do`, () => {
    let under: TasksUnderTest;
    beforeEach(async () => {
      under = await open();
    });
    afterEach(() => under.close());
    const request = {
      title: "Ask Petra",
      by: "2026-12-14" as CalendarDate,
      about: "River circle",
      link: "https://teams.microsoft.com/l/entity/x",
      mark: "commitment000000001",
    };

    it("keeps a task, finds it by its mark, and removes it", async () => {
      const { tasks, acting } = under;
      const added = await tasks.add(acting, request);
      if (!added.ok) throw new Error(added.refusal);
      expect(under.titles()).toEqual(["Ask Petra"]);
      expect(await tasks.find(acting, request.mark)).toEqual(added);
      expect(await tasks.find(acting, "another")).toEqual({ ok: true, value: undefined });
      expect(await tasks.remove(acting, added.value)).toEqual({ ok: true, value: null });
      expect(await tasks.remove(acting, added.value)).toEqual({ ok: true, value: null });
      expect(under.titles()).toEqual([]);
    });

    it("keeps one without a date and without a link", async () => {
      const { title, about, mark } = request;
      expect(await under.tasks.add(under.acting, { title, about, mark })).toMatchObject({
        ok: true,
      });
      expect(under.titles()).toEqual(["Ask Petra"]);
    });
  });
}
