import { serviceMailbox } from "../organisation/app.ts";
import { locales } from "../organisation/locale-of.ts";
import { everyone, type Person, personNamed } from "../organisation/people.ts";
import { GraphRefusal } from "./graph-refusal.ts";

/** A calendar's owner: one of the people with a mailbox here, or the service mailbox. */
export interface Mailbox {
  readonly id: string;
  readonly name: string;
  readonly mail: string;
  /** IANA zone, and the spelling that Exchange keeps. */
  readonly zone: string;
  readonly zoneSpelling: string;
  readonly hours: Person["hours"];
  readonly locale: string;
}

const service: Mailbox = {
  ...serviceMailbox,
  zoneSpelling: "W. Europe Standard Time",
  hours: { weekdays: [1, 2, 3, 4, 5], from: "08:00", until: "17:00" },
  locale: "en-US",
};

const mailboxes: readonly Mailbox[] = [
  service,
  ...everyone.filter(({ guest }) => !guest).map(ofPerson),
];

/** By object id, mail or principal name. A guest has no mailbox here. */
export function mailboxNamed(name: string): Mailbox | undefined {
  const wanted = name.toLowerCase();
  return mailboxes.find(({ id, mail }) => id === wanted || mail === wanted);
}

/** @throws GraphRefusal as Exchange does for who has no mailbox */
export function needMailbox(name: string): Mailbox {
  const mailbox = mailboxNamed(name);
  if (mailbox !== undefined) return mailbox;
  if (personNamed(name) !== undefined)
    throw new GraphRefusal(
      404,
      "MailboxNotEnabledForRESTAPI",
      "The mailbox is either inactive, soft-deleted, or is hosted on-premise.",
    );
  throw new GraphRefusal(404, "ErrorInvalidUser", `The requested user '${name}' is invalid.`);
}

function ofPerson({ id, name, mail, zone, mailboxZone, hours, language }: Person): Mailbox {
  return { id, name, mail, zone, zoneSpelling: mailboxZone, hours, locale: locales[language] };
}
