import type { Ask } from "../../../../shared/agenda/ask.ts";
import { instant } from "../../../../shared/time/instant.ts";
import { anAsk } from "../../../builders/ask.ts";
import { aCircle, aMember } from "../../../builders/circle.ts";
import { askCalled, personCalled } from "../../../builders/ids.ts";
import { aBooking, aSession } from "../../../builders/session.ts";

const names = [
  "Amara Okafor",
  "Yusuf Demir",
  "Aleksandra Wojciechowska-Fernández",
  "Mateo Ruiz",
  "Priya Nair",
  "Lena Hoffmann",
  "Sofia Costa",
] as const;
const [amara, yusuf, aleksandra] = names;

/** Opens the circle's tab. */
export const link = "https://teams.microsoft.com/l/entity/app/circle";
export const amaraId = personCalled(amara);
export const yusufId = personCalled(yusuf);
export const aleksandraId = personCalled(aleksandra);

/** Seven people who lead for the first time; one of their names is long. */
export const members = names.map((name) =>
  aMember(name, { offer: "Talking to a difficult boss", wish: "Saying no" }),
);
export const [me = aMember("nobody")] = members;

export const circle = aCircle({
  name: "New to leading",
  purpose: "Finding our feet in the first year of leading a team, and telling each other the truth",
  members,
});

/** On a Tuesday, led by Amara. */
export const session = aSession({ facilitator: amaraId, booking: aBooking({ by: amaraId }) });

const words = [
  "How do I say no to my former teammates without losing them?",
  "I handed over the release and cannot stop looking over their shoulders",
  "Look at the first minute of my talk for the department, please: is it clear what I want from the people who listen, and would you stay awake?",
  "Is it all right to be tired?",
];
export const asks: readonly Ask[] = words.map((text, index) =>
  anAsk({
    id: askCalled(`ask ${index}`),
    text,
    by: members[index]?.person ?? amaraId,
    mode: (["listening", "advice", "feedback"] as const)[index % 3] ?? "listening",
    order: index + 1,
  }),
);

export const someDay = instant("2026-11-24T14:00:00Z");
