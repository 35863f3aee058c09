import { createRouterClient, implement } from "@orpc/server";
import type { CirclePage } from "../../shared/contract/circle-page.ts";
import { contract } from "../../shared/contract/contract.ts";
import type { PersonId } from "../../shared/kernel/ids.ts";
import type { Client } from "../../tab/api/client.ts";
import { fakeAgenda } from "./fake-bot-lists.ts";
import { fakeRotation } from "./fake-bot-rotation.ts";
import { fakeSchedule } from "./fake-bot-schedule.ts";
import { fakeShelf } from "./fake-bot-shelf.ts";
import { type FakeCircle, fakeCircle } from "./fake-circle.ts";

const os = implement(contract);

const noPromises = {
  mine: { commitments: [], goals: [], comesBack: [], review: false },
  begun: 0,
  others: [],
  quiet: false,
  buddies: { people: [], wanted: true },
};

const nothingWritten = {
  ...{ prompt: "useful", text: "", questions: [] },
  pulse: "closed" as const,
};

/** A bot that knows one circle. What a test needs otherwise it puts over the router. */
export function fakeBot(start: CirclePage) {
  const circle = fakeCircle(start);
  const router = {
    circle: fakeCirclePages(circle),
    schedule: fakeSchedule(circle),
    agenda: fakeAgenda(circle),
    rotation: fakeRotation(circle),
    commitment: { circle: os.commitment.circle.handler(() => noPromises) },
    shelf: fakeShelf(circle),
    reflection: {
      summary: os.reflection.summary.handler(() => ({ notes: [], marked: [] })),
      kindMine: os.reflection.kindMine.handler(() => ({ got: [], given: [] })),
      mine: os.reflection.mine.handler(() => nothingWritten),
    },
    live: { circle: fakeLive(circle) },
  };
  return { circle, router, clientOver };
}

/** Calls a router as the tab would, inputs and answers checked against the contract. */
function clientOver(router: object): Client {
  return createRouterClient(router as never, { context: {} } as never) as never;
}

function fakeCirclePages(circle: FakeCircle) {
  const page = () => circle.page();
  const leave = (standing: "joined" | "declined") =>
    circle.change(({ me }) => ({ me: { ...me, standing } }));
  const forgetAsking = (asker: PersonId) => {
    circle.change(({ asking }) => ({ asking: asking.filter(({ person }) => person !== asker) }));
    return {};
  };
  return {
    at: os.circle.at.handler(() => ({ state: "member" as const, circle: page().circle })),
    page: os.circle.page.handler(page),
    decline: os.circle.decline.handler(() => {
      leave("declined");
      return {};
    }),
    join: os.circle.join.handler(() => {
      leave("joined");
      return {};
    }),
    admit: os.circle.admit.handler(({ input }) => forgetAsking(input.person)),
    turnAway: os.circle.turnAway.handler(({ input }) => forgetAsking(input.person)),
  };
}

function fakeLive(circle: FakeCircle) {
  return os.live.circle.handler(async function* ({ signal }) {
    const news = () => ({ version: circle.page().version, now: circle.page().now });
    yield news();
    while (!signal?.aborted) {
      await nextChange(circle, signal);
      yield news();
    }
  });
}

function nextChange(circle: FakeCircle, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      stop();
      resolve();
    };
    const stop = circle.onChange(done);
    signal?.addEventListener("abort", done);
  });
}
