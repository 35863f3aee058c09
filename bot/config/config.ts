import { z } from "zod";
import { tenantId } from "../../shared/kernel/ids.ts";
import { helpRoute, helpRoutes } from "./help-routes.ts";

const url = z.url({ protocol: /^https?$/ }).transform((text) => text.replace(/\/$/, ""));
const list = z.string().transform((text) =>
  text
    .split(",")
    .map((part) => part.trim())
    .filter(Boolean),
);
/** User principal names, or object ids. */
const mailboxes = list.pipe(
  z
    .array(z.union([z.email().toLowerCase(), z.guid().toLowerCase()], "not a mailbox's address"))
    .min(1, "names no mailbox")
    .refine((all) => new Set(all).size === all.length, "names a mailbox twice"),
);
/** What Cosmos DB takes as the name of a database or a container. */
const cosmosName = z.string().regex(/^[^/\\?#\s]{1,255}$/);

/** Everything the product reads from its environment. The names are those of the variables. */
const environment = z
  .object({
    /** TCP port to listen on. */
    PORT: z.coerce.number().int().min(0).max(65_535).default(3978),
    /** Address to listen on. */
    HOST: z.string().default("0.0.0.0"),
    /** Where people's browsers reach the tab, without a slash at the end. */
    PUBLIC_URL: url,
    /** Where Microsoft Graph reaches the product to tell of changes in the sessions' calendars, if not there. */
    NOTIFICATIONS_URL: url.optional(),
    /** Application (client) id of app and bot. An empty one would switch authentication off: refused. */
    APP_ID: z.guid().toLowerCase(),
    /** The app's own tenant, where its tokens come from. */
    APP_TENANT: tenantId,
    /** Audience of the tab's tokens: `api://host/botid-APP_ID` or APP_ID. */
    APP_RESOURCE: z.string().min(1),
    /** Id of the Teams app in the organisation's catalogue, for adding it to meetings. */
    TEAMS_APP_ID: z.string().min(1),
    /** Tenants whose people may use it. */
    ALLOWED_TENANTS: list.pipe(z.array(tenantId).min(1)),
    /** A client secret, for a laptop only. Azure uses MANAGED_IDENTITY. */
    APP_SECRET: z.string().min(1).optional(),
    /** Client id of the managed identity that stands in for a secret. */
    MANAGED_IDENTITY: z.guid().optional(),
    /** Microsoft Entra ID. */
    LOGIN_URL: url.default("https://login.microsoftonline.com"),
    /** The same for people's browsers, where that is another address. */
    SIGN_IN_URL: url.optional(),
    /** OpenID metadata of whoever signs what reaches the bot. */
    BOT_OPENID_METADATA: url.default(
      "https://login.botframework.com/v1/.well-known/openidconfiguration",
    ),
    BOT_TOKEN_ISSUER: z.string().default("https://api.botframework.com"),
    GRAPH_URL: url.default("https://graph.microsoft.com"),
    /** User principal names of the mailboxes that hold the sessions' events. Without one, members book in their own. */
    CALENDAR_MAILBOX: mailboxes.optional(),
    /** Whom people ask about the product: a mail address or a page. Else their organisation's Teams administrator. */
    CONTACT: z.union([z.email(), z.url({ protocol: /^https$/ })]).optional(),
    /** Whom the organisation has for what is bigger than a circle: `Name = link; Name = link`. */
    HELP_ROUTES: helpRoutes.default([]),
    /** A person outside the circles for a concern about one: `Name = link`. */
    CONCERN_ROUTE: helpRoute.optional(),
    /** Where documents are kept: SQLite for one process, Azure Cosmos DB for any number. */
    STORE: z.enum(["sqlite", "cosmos"]).default("sqlite"),
    /** Where SQLite keeps its file. */
    DATA_FOLDER: z.string().default(".data"),
    /** The account of Cosmos DB. There is no key: identities open it, and an emulator on this machine has a public one. */
    COSMOS_ENDPOINT: url.optional(),
    COSMOS_DATABASE: cosmosName.default("peer-circles"),
    COSMOS_CONTAINER: cosmosName.default("documents"),
    /** Where the built tab lies. */
    TAB_FOLDER: z.string().default("dist/tab"),
    /** Who may frame the tab, and whom it talks to. */
    FRAME_ANCESTORS: list.default([
      "https://teams.microsoft.com",
      "https://*.teams.microsoft.com",
      "https://*.cloud.microsoft",
      "https://*.microsoft365.com",
      "https://*.office.com",
      "https://outlook.office.com",
      "https://outlook.office365.com",
    ]),
    /** Seals anonymous answers: 32 bytes, base64. Kept outside the store. */
    SEAL_SECRET: z.base64().refine((text) => atob(text).length === 32, "32 bytes, base64"),
    /** Requests a person may make in a minute. */
    PERSON_LIMIT: z.coerce.number().int().min(1).default(600),
    /** Refused requests that one address may cause in a minute before it has to wait. */
    ADDRESS_LIMIT: z.coerce.number().int().min(1).default(300),
    LOG_LEVEL: z.enum(["debug", "info", "warn", "error", "silent"]).default("info"),
  })
  .refine(
    ({ APP_SECRET, MANAGED_IDENTITY }) =>
      (APP_SECRET === undefined) !== (MANAGED_IDENTITY === undefined),
    {
      path: ["APP_SECRET"],
      message: "set exactly one of APP_SECRET and MANAGED_IDENTITY",
    },
  )
  .refine(({ STORE, COSMOS_ENDPOINT }) => STORE === "sqlite" || COSMOS_ENDPOINT !== undefined, {
    path: ["COSMOS_ENDPOINT"],
    message: "is needed when STORE is cosmos",
  })
  .refine(({ COSMOS_ENDPOINT }) => COSMOS_ENDPOINT === undefined || isPrivate(COSMOS_ENDPOINT), {
    path: ["COSMOS_ENDPOINT"],
    message: "must be https unless it is on this machine",
  });

export type Config = z.infer<typeof environment>;

function isPrivate(endpoint: string): boolean {
  const { protocol, hostname } = new URL(endpoint);
  return protocol === "https:" || isLoopback(hostname);
}

/** Whether a host name, as a URL has it, is this machine. */
export function isLoopback(hostname: string): boolean {
  return hostname === "localhost" || hostname === "[::1]" || /^127(\.\d+){3}$/.test(hostname);
}

/** @throws Error that names every mistake at once */
export function readConfig(
  from: Readonly<Record<string, string | undefined>> = process.env,
): Config {
  const present = Object.fromEntries(Object.entries(from).filter(([, value]) => value !== ""));
  const read = environment.safeParse(present);
  if (read.success) return read.data;
  const mistakes = read.error.issues.map(({ path, message }) => `${path.join(".")}: ${message}`);
  throw new Error(`The configuration is not usable. ${mistakes.join("; ")}`);
}
