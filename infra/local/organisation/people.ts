import type { Language } from "../../../shared/kernel/language.ts";
import { organisation, partner } from "./app.ts";

/** Someone of the sample organisation, as directory, calendar and Teams know them. */
export interface Person {
  /** Entra object id in this organisation's tenant. */
  readonly id: string;
  readonly name: string;
  readonly givenName: string;
  readonly surname: string;
  readonly initials: string;
  /** Where a calendar is looked up and mail goes. */
  readonly mail: string;
  readonly principalName: string;
  /** The tenant they are at home in; a guest's differs from the organisation's. */
  readonly homeTenant: string;
  readonly guest: boolean;
  /** Their account in Teams' spelling. */
  readonly teamsAccount: string;
  readonly jobTitle: string;
  readonly department: string;
  /** IANA name. */
  readonly zone: string;
  /** The spelling their mailbox uses: Exchange keeps Windows names, unless a client has set an IANA one. */
  readonly mailboxZone: string;
  /** On their own wall clock; weekdays 1 (Monday) to 7. */
  readonly hours: {
    readonly weekdays: readonly number[];
    readonly from: string;
    readonly until: string;
  };
  readonly language: Language;
  /** Object id of whom they report to. */
  readonly manager?: string | undefined;
  /** Behind the initials of their picture. */
  readonly colour: string;
}

const weekdays = [1, 2, 3, 4, 5] as const;
const at = (name: string) => `${name}@${organisation.domain}`;

const amara: Person = {
  id: "1a6f4c02-8b3d-4e91-a5c7-d20f9e8b6471",
  name: "Amara Okafor",
  givenName: "Amara",
  surname: "Okafor",
  initials: "AO",
  mail: at("amara.okafor"),
  principalName: at("amara.okafor"),
  homeTenant: organisation.tenant,
  guest: false,
  teamsAccount: "29:1a6f4c028b3d4e91a5c7d20f9e8b6471",
  jobTitle: "Product Designer",
  department: "Design",
  zone: "Europe/London",
  mailboxZone: "GMT Standard Time",
  hours: { weekdays, from: "09:00", until: "17:30" },
  language: "en",
  colour: "#8764b8",
};

const lena: Person = {
  id: "2b90d7e5-16fa-4c38-b4d2-7e51c3a08f96",
  name: "Lena Hoffmann",
  givenName: "Lena",
  surname: "Hoffmann",
  initials: "LH",
  mail: at("lena.hoffmann"),
  principalName: at("lena.hoffmann"),
  homeTenant: organisation.tenant,
  guest: false,
  teamsAccount: "29:12b90d7e516fa4c38b4d27e51c3a08f96",
  jobTitle: "Engineering Manager",
  department: "Engineering",
  zone: "Europe/Berlin",
  mailboxZone: "W. Europe Standard Time",
  hours: { weekdays, from: "08:30", until: "17:00" },
  language: "de",
  colour: "#038387",
};

const jonas: Person = {
  id: "3c47e8b1-5d20-4f6a-9e83-b60a1f7d2c59",
  name: "Jonas Weber",
  givenName: "Jonas",
  surname: "Weber",
  initials: "JW",
  mail: at("jonas.weber"),
  principalName: at("jonas.weber"),
  homeTenant: organisation.tenant,
  guest: false,
  teamsAccount: "29:13c47e8b15d204f6a9e83b60a1f7d2c59",
  jobTitle: "Software Engineer",
  department: "Engineering",
  zone: "Europe/Berlin",
  mailboxZone: "Europe/Berlin",
  hours: { weekdays, from: "09:00", until: "17:30" },
  language: "de",
  manager: lena.id,
  colour: "#ca5010",
};

const yusuf: Person = {
  id: "4d82a6f3-c907-4b15-8e6d-05f3b9c1e72a",
  name: "Yusuf Demir",
  givenName: "Yusuf",
  surname: "Demir",
  initials: "YD",
  mail: at("yusuf.demir"),
  principalName: at("yusuf.demir"),
  homeTenant: organisation.tenant,
  guest: false,
  teamsAccount: "29:14d82a6f3c9074b158e6d05f3b9c1e72a",
  jobTitle: "Data Analyst",
  department: "Operations",
  zone: "Europe/Berlin",
  mailboxZone: "W. Europe Standard Time",
  hours: { weekdays: [1, 2, 3, 4], from: "08:00", until: "16:30" },
  language: "de",
  colour: "#4f6bed",
};

const priya: Person = {
  id: "5e13c9d8-7a64-4d0b-b2f1-98c4e05a3b67",
  name: "Priya Raman",
  givenName: "Priya",
  surname: "Raman",
  initials: "PR",
  mail: at("priya.raman"),
  principalName: at("priya.raman"),
  homeTenant: organisation.tenant,
  guest: false,
  teamsAccount: "29:15e13c9d87a644d0bb2f198c4e05a3b67",
  jobTitle: "Support Lead",
  department: "Customer Care",
  zone: "Asia/Kolkata",
  mailboxZone: "India Standard Time",
  hours: { weekdays, from: "11:00", until: "20:00" },
  language: "en",
  colour: "#c239b3",
};

const mateo: Person = {
  id: "6f58b0a4-e3c1-4297-ad5e-41d7f82c096b",
  name: "Mateo Álvarez",
  givenName: "Mateo",
  surname: "Álvarez",
  initials: "MÁ",
  mail: at("mateo.alvarez"),
  principalName: at("mateo.alvarez"),
  homeTenant: organisation.tenant,
  guest: false,
  teamsAccount: "29:16f58b0a4e3c14297ad5e41d7f82c096b",
  jobTitle: "Account Manager",
  department: "Sales",
  zone: "America/New_York",
  mailboxZone: "Eastern Standard Time",
  hours: { weekdays, from: "08:00", until: "16:30" },
  language: "en",
  colour: "#498205",
};

const grace: Person = {
  id: "70d9e1c6-2f8b-4ae3-9b04-c5a637f01d8e",
  name: "Grace Kim",
  givenName: "Grace",
  surname: "Kim",
  initials: "GK",
  mail: at("grace.kim"),
  principalName: at("grace.kim"),
  homeTenant: organisation.tenant,
  guest: false,
  teamsAccount: "29:170d9e1c62f8b4ae39b04c5a637f01d8e",
  jobTitle: "HR Partner",
  department: "People",
  zone: "America/New_York",
  mailboxZone: "America/New_York",
  hours: { weekdays, from: "08:00", until: "17:00" },
  language: "en",
  colour: "#986f0b",
};

const sofia: Person = {
  id: "81eaf2d5-30bc-4f19-8c76-e7b405d9a2f3",
  name: "Sofia Lindqvist",
  givenName: "Sofia",
  surname: "Lindqvist",
  initials: "SL",
  mail: `sofia.lindqvist@${partner.domain}`,
  principalName: `sofia.lindqvist_${partner.domain}#EXT#@${organisation.domain}`,
  homeTenant: partner.tenant,
  guest: true,
  teamsAccount: "29:181eaf2d530bc4f198c76e7b405d9a2f3",
  jobTitle: "Consultant",
  department: partner.name,
  zone: "Europe/London",
  mailboxZone: "GMT Standard Time",
  hours: { weekdays, from: "09:00", until: "17:00" },
  language: "en",
  colour: "#69797e",
};

/** The eight sample people, by the name one would call across a table. */
export const people = { amara, lena, jonas, yusuf, priya, mateo, grace, sofia } as const;

export const everyone: readonly Person[] = Object.values(people);

/** Someone by object id, mail, principal name or Teams account, whatever its case. */
export function personNamed(name: string): Person | undefined {
  const wanted = name.toLowerCase();
  return everyone.find((person) =>
    [person.id, person.mail, person.principalName, person.teamsAccount].some(
      (spelling) => spelling.toLowerCase() === wanted,
    ),
  );
}
