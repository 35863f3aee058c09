import { randomBytes } from "node:crypto";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import express from "express";
import type { z } from "zod";
import { card } from "../../bot/kit/card.ts";
import { text } from "../../bot/kit/text.ts";
import type { Extension } from "../../bot/ports/extension.ts";
import type { DueJob } from "../../bot/ports/job.ts";
import { jobBody } from "../../bot/ports/job.ts";
import { type Features, teamsDoor } from "../../bot/teams/teams-door.ts";
import { teamsLine } from "../../bot/teams/teams-line.ts";
import { later } from "../../shared/time/instant.ts";
import { fakeClock } from "../fakes/fake-clock.ts";
import { fakeLog } from "../fakes/fake-log.ts";
import { memoryDocuments } from "./documents.ts";
import { channelCalled, personCalled, tenantCalled } from "./ids.ts";
import { botAppId, issuer, type TeamsPeer } from "./teams-peer.ts";

export const tenant = tenantCalled("contoso");
export const channel = channelCalled("general");
export const ana = { id: "29:ana", name: "Ana", aadObjectId: personCalled("ana") };

const empty = { title: "Save", card: card([text("Nothing")]) };
const silentExtension: Extension = {
  pick: async () => empty,
  send: async () => empty,
  find: async () => "Nothing",
  unfurl: async () => undefined,
};

/** The bot's door to Teams on a port of its own, with the features a test gives it. */
export async function teamsBot(
  peer: TeamsPeer,
  features: Partial<Features> = {},
  withinLimit?: (person: string) => Promise<boolean>,
) {
  const documents = memoryDocuments();
  const clock = fakeClock();
  const log = fakeLog();
  const outside = { documents, clock, log, freshId: () => randomBytes(16).toString("hex") };
  const config = {
    APP_ID: botAppId,
    APP_TENANT: tenant,
    APP_SECRET: "unused",
    MANAGED_IDENTITY: undefined,
    LOGIN_URL: "https://localhost",
    BOT_OPENID_METADATA: peer.openid,
    BOT_TOKEN_ISSUER: issuer,
  };
  const seconds = () => performance.now() / 1000;
  const line = teamsLine(config, outside, seconds, async () => "bot-token");
  const all = {
    actions: [],
    commands: [],
    welcome: async (_place: unknown, _language: unknown, when: "new" | "back") =>
      when === "back" ? undefined : { card: card([text("Welcome")]), summary: "Welcome" },
    events: {},
    extension: silentExtension,
    ...features,
  };
  const door = teamsDoor(line, outside, [tenant], all, withinLimit);
  const app = express();
  app.post("/api/messages", express.json(), door.handle);
  const server = createServer(app);
  await new Promise<void>((ready) => {
    server.listen(0, "127.0.0.1", ready);
  });
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/messages`;

  async function post(body: unknown, authorization?: string) {
    const response = await fetch(url, {
      method: "POST",
      headers: {
        "content-type": "application/json",
        authorization: authorization ?? `Bearer ${await peer.token()}`,
      },
      body: typeof body === "string" ? body : JSON.stringify(body),
    });
    const words = await response.text();
    return { status: response.status, words, body: words.startsWith("{") ? JSON.parse(words) : {} };
  }

  return {
    url,
    post,
    line,
    clock,
    log,
    documents,
    /** Runs what is due, as the runner would. */
    async runDue() {
      for (const job of await documents.due(clock.now(), 10)) {
        const claimed = await documents.claim(job, later(clock.now(), { minutes: 1 }));
        const { type, payload, dueFrom } = jobBody.parse(job.body);
        const worker = door.workers.find((each) => each.type === type);
        if (!(claimed && worker)) throw new Error(`No worker for ${type}`);
        const due: DueJob<unknown> = {
          payload: (worker.payload as z.ZodType).parse(payload),
          partition: job.partition,
          dueFrom,
          now: clock.now(),
        };
        await documents.settle(claimed, await worker.run(due));
      }
    },
    async close() {
      server.close();
      server.closeAllConnections();
      await documents.close();
    },
  };
}
export type TeamsBot = Awaited<ReturnType<typeof teamsBot>>;

let told = 0;

/** An activity from a channel that a team's member wrote, but for what `but` says. */
export function anActivity(peer: TeamsPeer, but: object = {}) {
  told += 1;
  return {
    type: "message",
    id: `activity-${told}`,
    timestamp: "2026-11-22T09:00:00.123Z",
    channelId: "msteams",
    serviceUrl: peer.base,
    from: ana,
    recipient: { id: `28:${botAppId}`, name: "Peer Circles" },
    conversation: { id: channel, tenantId: tenant, conversationType: "channel", isGroup: true },
    locale: "en-GB",
    text: "<at>Peer Circles</at> help",
    entities: [
      {
        type: "mention",
        text: "<at>Peer Circles</at>",
        mentioned: { id: `28:${botAppId}`, name: "Peer Circles" },
      },
    ],
    channelData: {
      tenant: { id: tenant },
      team: { id: channel, aadGroupId: "group" },
      channel: { id: channel },
    },
    ...but,
  };
}
