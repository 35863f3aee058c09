import { sqliteDocuments } from "../../../bot/storage/sqlite-documents.ts";
import { organisation } from "../../../infra/local/organisation/app.ts";
import type { CircleAddress } from "../../../shared/circle/circle.ts";
import type { TenantId } from "../../../shared/kernel/ids.ts";
import { anAsk } from "../../builders/ask.ts";
import { aCircle, aMember } from "../../builders/circle.ts";
import { askCalled, circleCalled, resourceCalled, sessionCalled } from "../../builders/ids.ts";
import { aResource } from "../../builders/resource.ts";
import { aSession } from "../../builders/session.ts";
import { storedCircle } from "../../builders/stored-circle.ts";

const tenant = organisation.tenant as TenantId;
const names = ["ada", "bo", "cy", "dee", "eve", "flo"];
export const members = names.map((name) => aMember(name, { tenant }));

/** Fills a store with circles in mid-season. */
export async function filledStore(
  folder: string,
  circles: number,
): Promise<readonly CircleAddress[]> {
  const documents = sqliteDocuments(folder, Date.now);
  const addresses: CircleAddress[] = [];
  for (let i = 0; i < circles; i++) addresses.push(await storedCircle(documents, inMidSeason(i)));
  await documents.close();
  return addresses;
}

/** One of many: six members, four sessions, five asks and six resources. */
export function inMidSeason(i: number) {
  const numbered = (count: number) => Array.from({ length: count }, (_, n) => `${i}x${n}`);
  return {
    circle: aCircle({ id: circleCalled(`circle${i}x`), tenant, members }),
    sessions: numbered(4).map((name, n) =>
      aSession({
        id: sessionCalled(`session${name}x`),
        number: n + 1,
        state: n < 3 ? "closed" : "planned",
      }),
    ),
    asks: numbered(5).map((name, n) => anAsk({ id: askCalled(`ask${name}x`), order: n })),
    resources: numbered(6).map((name) => aResource({ id: resourceCalled(`shelf${name}x`) })),
  };
}
