import { chatPermissions, mailboxPermissions, teamPermissions } from "../entra/grants.ts";
import { GraphRefusal } from "./graph-refusal.ts";
import { mailboxNamed } from "./mailboxes.ts";
import type { GraphCaller, Operation, World } from "./operation.ts";

/** What an organisation allows the app. */
export interface Organisation {
  /** The mailbox that Exchange opens to it. */
  readonly calendarMailbox: string | undefined;
  /** Resource-specific permissions that an administrator has switched off. */
  readonly blocked?: readonly string[] | undefined;
}

type Params = Readonly<Record<string, string>>;

/** @throws GraphRefusal unless a grant of the token, or one that the service itself keeps, allows it */
export function needPermission(
  operation: Operation,
  caller: GraphCaller,
  params: Params,
  world: World,
  { calendarMailbox, blocked = [] }: Organisation,
): void {
  if (operation.service === "subscriptions") {
    needSubscribing(operation, caller, params, calendarMailbox);
    return;
  }
  needOwnThings(operation, caller, params);
  const accepted = caller.as === "app" ? operation.application : operation.delegated;
  const kept = caller.as === "app" ? keptByService(operation, params, world, calendarMailbox) : [];
  const granted = kept.filter((permission) => !blocked.includes(permission));
  const held = [...caller.permissions, ...granted].flatMap(implied);
  if (accepted.some((permission) => held.includes(permission))) return;
  throw refusals[operation.service](accepted, caller.permissions);
}

/** What one subscribes to decides; what is subscribed to already is the app's own. People subscribe to nothing here. */
function needSubscribing(
  { method, path }: Operation,
  caller: GraphCaller,
  { user = "" }: Params,
  calendarMailbox: string | undefined,
): void {
  const anew = method === "POST" && path === "/subscriptions";
  if (caller.as === "app" && (!anew || inScope(user, calendarMailbox))) return;
  throw exchange([], []);
}

/** On a person's behalf calendars and meetings are their own; shared ones this world does not have. */
function needOwnThings({ service, path }: Operation, caller: GraphCaller, { user }: Params): void {
  if (caller.as === "app" || user === undefined || user === caller.person.id) return;
  if (mailboxNamed(user)?.id === caller.person.id) return;
  if (service === "mailbox" || service === "meetings") throw refusals.mailbox([path], []);
}

/** Exchange scopes to mailboxes, Teams to places where the app is: neither shows in a token. */
function keptByService(
  { service }: Operation,
  { user = "", team = "", chat = "", channel = "" }: Params,
  { hasApp }: World,
  calendarMailbox: string | undefined,
): readonly string[] {
  if (service === "mailbox") return inScope(user, calendarMailbox) ? mailboxPermissions : [];
  if (service === "team") return hasApp(team) || hasApp(channel) ? teamPermissions : [];
  return service === "chat" && hasApp(chat) ? chatPermissions : [];
}

function inScope(user: string, calendarMailbox: string | undefined): boolean {
  if (calendarMailbox === undefined) return false;
  const scoped = mailboxNamed(calendarMailbox)?.id;
  return scoped !== undefined && mailboxNamed(user)?.id === scoped;
}

/** Writing includes reading. */
function implied(permission: string): readonly string[] {
  if (!permission.startsWith("Calendars.ReadWrite")) return [permission];
  return [permission, "Calendars.Read", "Calendars.ReadBasic"];
}

type Refuse = (accepted: readonly string[], held: readonly string[]) => GraphRefusal;

const exchange: Refuse = () =>
  new GraphRefusal(403, "ErrorAccessDenied", "Access is denied. Check credentials and try again.");
const teams: Refuse = (accepted, held) =>
  new GraphRefusal(
    403,
    "Forbidden",
    `Missing role permissions on the request. API requires one of '${accepted.join(", ")}'. Roles on the request '${held.join(", ")}'.`,
  );

const refusals: Readonly<Record<Operation["service"], Refuse>> = {
  directory: () =>
    new GraphRefusal(
      403,
      "Authorization_RequestDenied",
      "Insufficient privileges to complete the operation.",
    ),
  mailbox: exchange,
  subscriptions: exchange,
  meetings: () =>
    new GraphRefusal(403, "Forbidden", "No application access policy found for this app."),
  team: teams,
  chat: teams,
};
