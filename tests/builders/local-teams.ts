import { ConnectorClient, MicrosoftAppCredentials } from "botframework-connector";
import express from "express";
import { type Listening, listen } from "../../infra/local/listen.ts";
import type { Microsoft365 } from "../../infra/local/microsoft365.ts";
import { app } from "../../infra/local/organisation/app.ts";
import type { Person } from "../../infra/local/organisation/people.ts";
import {
  startTeams,
  type TeamsOptions,
  type TeamsWorld,
} from "../../infra/local/teams/teams-world.ts";
import { instant } from "../../shared/time/instant.ts";
import { aMicrosoft365, entraClient } from "./microsoft365.ts";

/** What a bot heard. */
interface Heard {
  readonly authorization: string;
  // biome-ignore lint/suspicious/noExplicitAny: tests look into what was sent, whatever it is.
  readonly activity: any;
}

/** Teams with Microsoft 365 beside it, and a bot that writes down what it hears and answers what it is told to. */
export interface LocalTeams {
  readonly teams: TeamsWorld;
  readonly microsoft365: Microsoft365;
  readonly heard: Heard[];
  /** What the bot answers to the next activities. */
  answer: (activity: Heard["activity"]) => object;
  /** The host page's API. */
  host(person: Person, method: string, path: string, body?: unknown): Promise<Answered>;
  /** The real connector client, with the bot's own token. */
  bot(): Promise<ConnectorClient>;
  /** Sends once, where the client would try again. */
  send(conversation: string, text: string): Promise<Response>;
  stop(): Promise<void>;
}

interface Answered {
  readonly status: number;
  // biome-ignore lint/suspicious/noExplicitAny: tests look into what was answered, whatever it is.
  readonly body: any;
}

export async function localTeams(options: Partial<TeamsOptions> = {}): Promise<LocalTeams> {
  const microsoft365 = await aMicrosoft365();
  const heard: Heard[] = [];
  const ear = express().use(express.json());
  ear.post("/api/messages", ({ headers, body }, response) => {
    heard.push({ authorization: headers.authorization ?? "", activity: body });
    response.json(local.answer(body));
  });
  const listening: Listening = await listen(ear, 0);
  const now = () => instant("2026-11-23T09:00:00Z");
  const still = async () => ({ now: now(), aheadSeconds: 0, moving: false });
  const teams = await startTeams({
    port: 0,
    microsoft365,
    now,
    clock: { view: still, move: still },
    product: `http://localhost:${listening.port}`,
    tab: { configurationUrl: "http://localhost/tab", personalUrl: "http://localhost/tab" },
    ...options,
  });
  const local: LocalTeams = {
    teams,
    microsoft365,
    heard,
    answer: () => ({}),
    async host(person, method, path, body) {
      const answer = await fetch(`${teams.url}/host/me/${person.id}${path}`, {
        method,
        headers: { "content-type": "application/json" },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      await teams.settled();
      return { status: answer.status, body: await answer.json() };
    },
    bot: async () => connectorClient(teams.serviceUrl, await botToken(microsoft365)),
    async send(conversation, text) {
      const path = `/v3/conversations/${encodeURIComponent(conversation)}/activities`;
      return fetch(`${teams.serviceUrl}${path}`, {
        method: "POST",
        headers: {
          "content-type": "application/json",
          authorization: `Bearer ${await botToken(microsoft365)}`,
        },
        body: JSON.stringify({ type: "message", text }),
      });
    },
    async stop() {
      await teams.stop();
      await listening.close();
      await microsoft365.stop();
    },
  };
  return local;
}

async function botToken({ url }: Microsoft365): Promise<string> {
  const scopes = ["https://api.botframework.com/.default"];
  const answer = await entraClient(url).acquireTokenByClientCredential({ scopes });
  return answer?.accessToken ?? "";
}

/** The SDK's client with a given token. */
export function connectorClient(serviceUrl: string, token: string): ConnectorClient {
  const credentials = new MicrosoftAppCredentials(app.id, "unused");
  credentials.getToken = async () => token;
  return new ConnectorClient(credentials, { baseUri: serviceUrl });
}

/** A conversation's path in the host page's API. */
export function at(conversation: string, rest = ""): string {
  return `/conversations/${encodeURIComponent(conversation)}${rest}`;
}
