import type { Circle } from "../../shared/circle/circle.ts";
import type { Member } from "../../shared/circle/member.ts";
import { emptyLedger, joinLedger } from "../../shared/rotation/join-ledger.ts";
import { lineUp } from "../../shared/rotation/line-up.ts";
import { type CalendarDate, instant, type ZoneName } from "../../shared/time/instant.ts";
import { channelCalled, circleCalled, personCalled, tenantCalled } from "./ids.ts";

/** Someone who has joined: the name is all that matters. */
export const aMember = (name: string, over: Partial<Member> = {}): Member => ({
  person: personCalled(name),
  tenant: tenantCalled("contoso"),
  name,
  mail: `${name}@contoso.example`,
  guest: false,
  standing: "joined",
  offer: "",
  wish: "",
  zone: "Europe/Berlin" as ZoneName,
  language: "en",
  joinedAt: instant("2026-11-02T09:00:00Z"),
  ...over,
});

/** Ada, Bo and Cy, who have joined in that order and have not met yet. */
export const aCircle = (over: Partial<Circle> = {}): Circle => {
  const members = over.members ?? ["ada", "bo", "cy"].map((name) => aMember(name));
  const joined = members.filter(({ standing }) => standing === "joined");
  return {
    id: circleCalled("river"),
    tenant: tenantCalled("contoso"),
    home: channelCalled("river"),
    name: "River circle",
    purpose: "Leading for the first time",
    rhythm: { every: "fortnightly", minutes: 45 },
    edition: 1,
    lookFrom: "2026-11-23" as CalendarDate,
    members,
    asking: [],
    reportingLine: false,
    ledger: lineUp(joined.map(({ person }) => person).reduce(joinLedger, emptyLedger)),
    madeBy: personCalled("ada"),
    madeAt: instant("2026-11-01T09:00:00Z"),
    version: 1,
    ...over,
  };
};
