import { mkdtempSync, readdirSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { ConsentRule } from "../../infra/local/entra/consents.ts";
import { type Person, people } from "../../infra/local/organisation/people.ts";
import type { ConsentPurpose } from "../../shared/contract/consent.ts";
import type { CommitmentId } from "../../shared/kernel/ids.ts";
import { aJourney, type Journey } from "./journey.ts";
import { aPlayedCircle, refusal, tenant } from "./played-circle.ts";

const { amara, jonas, priya, mateo } = people;

/** A circle whose members book in their own calendars, where only Amara has agreed to that. */
async function aWorld(consent: ConsentRule) {
  const dataFolder = mkdtempSync(join(tmpdir(), "consent-"));
  const journey = await aJourney({ mailbox: "none", consent, dataFolder });
  journey.world.microsoft365.requireConsent(amara.id, false);
  const circle = await aPlayedCircle(journey, { joining: [amara, jonas, priya, mateo] });
  const [best] = (await (await journey.as(amara)).schedule.propose(circle.circle)).proposals;
  if (!best) throw new Error("Nobody has time.");
  const wish = { ...circle.circle, startsAt: best.startsAt, minutes: best.minutes };
  const book = async (who: Person) => (await journey.as(who)).schedule.book(wish);
  return { journey, circle, book, dataFolder, asks: window(journey) };
}

/** The window that Teams opens for someone, as their browser walks through it. Answers what the last page says. */
function window(journey: Journey) {
  return async (
    who: Person,
    answer: "accept" | "cancel",
    as: Person = who,
    purpose: ConsentPurpose = "calendar",
  ) => {
    const query = new URLSearchParams({ tenant, hint: who.mail, for: purpose });
    const began = await follow(`${journey.world.product}/consent?${query}`);
    const cookie = began.headers.get("set-cookie")?.split(";")[0] ?? "";
    const asked = began.headers.get("location") ?? "";
    const said = await follow(asked, {
      method: "POST",
      headers: { origin: new URL(asked).origin },
      body: new URLSearchParams({ account: as.id, answer }),
    });
    const last = await follow(said.headers.get("location") ?? "", { headers: { cookie } });
    return /name="consent" content="([\w-]+)"/.exec(await last.text())?.[1];
  };
}

const follow = (url: string, init: RequestInit = {}) => fetch(url, { redirect: "manual", ...init });
const own = (journey: Journey, { id }: Person) =>
  journey.events(id).filter(({ organizer }) => organizer === id);

describe("whoever has not consented yet", () => {
  it("is refused, says yes in Microsoft's window, and books with the next tap", async () => {
    const { journey, circle, book, asks } = await aWorld("asked");
    expect(await refusal(book(priya))).toBe("consent-missing");
    const times = (await journey.as(priya)).schedule.propose(circle.circle);
    expect(await refusal(times)).toBe("consent-missing");
    expect(await asks(priya, "accept")).toBe("given");
    expect((await book(priya)).booking).toBe("booked");
    expect(own(journey, priya)).toHaveLength(1);
    expect(own(journey, priya)[0]?.joinUrl).toBeTruthy();
    await journey.settled();
    expect((await circle.next()).meetingApp).toBe("added");
  });

  it("books nothing after a no, nor with a yes from another account", async () => {
    const { journey, book, asks } = await aWorld("asked");
    expect(await asks(priya, "cancel")).toBe("declined");
    expect(await refusal(book(priya))).toBe("consent-missing");
    expect(await asks(priya, "accept", mateo)).toBe("given");
    expect(await refusal(book(priya))).toBe("consent-missing");
    expect(own(journey, priya)).toHaveLength(0);
    expect((await book(mateo)).booking).toBe("booked");
  });

  it("is asked for the calendar and for To Do each by itself", async () => {
    const { journey, circle, book, asks } = await aWorld("asked");
    const product = await journey.as(priya);
    const id = "commitment000000001" as CommitmentId;
    const promise = { ...circle.circle, commitment: id, text: "Ask Petra", shared: false };
    await product.commitment.make(promise);
    const send = async () =>
      (await journey.as(priya)).commitment.toDo({
        circle: circle.circle.circle,
        commitment: id,
        send: true,
      });
    const inToDo = () => journey.world.microsoft365.graph.tasksOf(priya.id);
    expect(await refusal(send())).toBe("consent-missing");
    expect(await asks(priya, "accept", priya, "tasks")).toBe("given");
    await send();
    await send();
    expect(inToDo()).toMatchObject([{ title: "Ask Petra", links: [{ externalId: id }] }]);
    expect(await refusal(book(priya))).toBe("consent-missing");
    expect(await asks(mateo, "accept")).toBe("given");
    expect((await book(mateo)).booking).toBe("booked");
  });

  it("hears that only an administrator may", async () => {
    const { book, asks } = await aWorld("admin");
    expect(await asks(priya, "cancel")).toBe("needs-admin");
    expect(await refusal(book(priya))).toBe("consent-missing");
  });
});

describe("of what passes through the window", () => {
  it("nothing is stored: no token, no code, no state", async () => {
    const { journey, book, asks, dataFolder } = await aWorld("asked");
    await asks(priya, "accept");
    await book(priya);
    await journey.settled();
    await journey.world.stop();
    const kept = readdirSync(dataFolder, { withFileTypes: true }).filter((file) => file.isFile());
    expect(kept.length).toBeGreaterThan(0);
    for (const { name } of kept) {
      const bytes = readFileSync(join(dataFolder, name), "latin1");
      expect(bytes).not.toMatch(/eyJ[\w-]{10,}\.|code_challenge|oauth2/);
    }
  });
});
