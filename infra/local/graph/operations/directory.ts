import { organisation, serviceMailbox } from "../../organisation/app.ts";
import { everyone, type Person, personNamed } from "../../organisation/people.ts";
import { GraphRefusal } from "../graph-refusal.ts";
import type { Call, Operation } from "../operation.ts";
import { selected } from "../query.ts";

const type = "microsoft.graph.user";
const readers = ["User.ReadBasic.All", "User.Read.All", "Directory.Read.All"];

/** People of the directory. */
export const directoryOperations: readonly Operation[] = [
  {
    method: "GET",
    path: "/users/{user}",
    service: "directory",
    application: readers,
    delegated: [...readers, "User.Read"],
    answer: { type, expands: ["manager"] },
    run: (call) => ({ status: 200, body: shown(call, needUser(call)) }),
  },
  {
    method: "GET",
    path: "/users/{user}/manager",
    service: "directory",
    application: ["User.Read.All", "Directory.Read.All"],
    delegated: ["User.Read.All", "Directory.Read.All"],
    answer: { type },
    run(call) {
      const manager = managerOf(needUser(call).id);
      if (manager === undefined)
        throw notFound(
          "Resource 'manager' does not exist or one of its queried reference-property objects are not present.",
        );
      const view = { "@odata.type": `#${type}`, ...userView(manager) };
      return { status: 200, body: selected(view, call.query["$select"], type) };
    },
  },
  {
    method: "GET",
    path: "/users/{user}/photo",
    service: "directory",
    application: ["ProfilePhoto.Read.All", "User.Read.All", "User.ReadBasic.All"],
    delegated: ["ProfilePhoto.Read.All", "User.Read", "User.ReadBasic.All"],
    answer: { type: "microsoft.graph.profilePhoto" },
    run(call) {
      needUser(call);
      return {
        status: 200,
        body: { "@odata.mediaContentType": "image/svg+xml", id: "96X96", height: 96, width: 96 },
      };
    },
  },
  {
    method: "GET",
    path: "/users/{user}/photo/$value",
    service: "directory",
    application: ["ProfilePhoto.Read.All", "User.Read.All", "User.ReadBasic.All"],
    delegated: ["ProfilePhoto.Read.All", "User.Read", "User.ReadBasic.All"],
    run: (call) => ({ status: 200, picture: picture(needUser(call)) }),
  },
];

type User = Pick<Person, "id" | "name" | "mail" | "principalName" | "guest"> & Partial<Person>;

const service: User = { ...serviceMailbox, principalName: serviceMailbox.mail, guest: false };

function needUser({ params: { user = "" } }: Call): User {
  const found = [service.id, service.mail].includes(user.toLowerCase())
    ? service
    : personNamed(user);
  if (found !== undefined) return found;
  throw notFound(
    `Resource '${user}' does not exist or one of its queried reference-property objects are not present.`,
  );
}

function notFound(message: string): GraphRefusal {
  return new GraphRefusal(404, "Request_ResourceNotFound", message);
}

function managerOf(id: string): Person | undefined {
  const manager = everyone.find((person) => person.id === id)?.manager;
  return everyone.find((person) => person.id === manager);
}

/** Without `$select` only what Graph gives unasked. https://learn.microsoft.com/graph/api/user-get */
function shown({ query }: Call, user: User): object {
  const select = query["$select"];
  const { department, userType, ...unasked } = userView(user);
  const view =
    select === undefined ? unasked : selected({ ...unasked, department, userType }, select, type);
  const expand = /^manager(\(|$)/.exec(query["$expand"] ?? "") ? chainAbove(user.id) : undefined;
  return { ...view, ...(expand && { manager: expand }) };
}

/** The managers above, one inside the other, as `$expand=manager($levels=max)` shows them. */
function chainAbove(id: string): object | undefined {
  const manager = managerOf(id);
  if (manager === undefined) return undefined;
  const above = chainAbove(manager.id);
  return { "@odata.type": `#${type}`, ...userView(manager), ...(above && { manager: above }) };
}

function userView(user: User) {
  return {
    businessPhones: [],
    displayName: user.name,
    givenName: user.givenName ?? null,
    jobTitle: user.jobTitle ?? null,
    mail: user.mail,
    mobilePhone: null,
    officeLocation: null,
    preferredLanguage: user.language ?? null,
    surname: user.surname ?? null,
    userPrincipalName: user.principalName,
    id: user.id,
    department: user.department ?? organisation.name,
    userType: user.guest ? "Guest" : "Member",
  };
}

/** Initials on a ground of the person's own colour. */
function picture({ initials = "PC", colour = "#5b5fc7" }: User): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="96" height="96"><rect width="96" height="96" fill="${colour}"/><text x="48" y="61" font-family="Segoe UI, Open Sans, sans-serif" font-size="38" text-anchor="middle" fill="#fff">${initials}</text></svg>`;
}
