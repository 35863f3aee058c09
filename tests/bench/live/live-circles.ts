import type { Documents } from "../../../bot/ports/documents.ts";
import { organisation } from "../../../infra/local/organisation/app.ts";
import { people } from "../../../infra/local/organisation/people.ts";
import type { Circle } from "../../../shared/circle/circle.ts";
import type { TenantId } from "../../../shared/kernel/ids.ts";
import { aCircle, aMember } from "../../builders/circle.ts";
import { channelCalled, circleCalled } from "../../builders/ids.ts";
import { storedCircle } from "../../builders/stored-circle.ts";
import type { BenchWorld } from "../bench-world.ts";
import type { Listener } from "./open-stream.ts";

/** Someone's tab, wherever the product may be. */
export type Tab = Omit<Listener, "port">;

export const circleSize = 8;

const tenant = organisation.tenant as TenantId;
const nameOf = (number: number) => `live${number}x`;

/** The people of the circle in a channel. Nobody is in two circles. */
export function membersAt(conversation: string, size = circleSize) {
  const [name = ""] = /live\d+x/.exec(conversation) ?? [];
  return Array.from({ length: size }, (_, n) => aMember(`${name}${n}y`, { tenant }));
}

/** Puts so many circles into a store, each with what it `brings`. */
export async function storedLive(
  documents: Documents,
  circles: number,
  size = circleSize,
  brings: (circle: Circle) => Omit<Parameters<typeof storedCircle>[1], "circle"> = () => ({}),
): Promise<void> {
  for (let number = 0; number < circles; number++) {
    const home = channelCalled(nameOf(number));
    const id = circleCalled(nameOf(number));
    const circle = aCircle({ id, home, tenant, members: membersAt(home, size) });
    await storedCircle(documents, { circle, ...brings(circle) });
  }
}

/** A tab for each member of so many circles, circle by circle. */
export async function liveTabs(
  { entra }: BenchWorld,
  circles: number,
  size = circleSize,
): Promise<readonly Tab[]> {
  const tabs: Tab[] = [];
  for (let number = 0; number < circles; number++) {
    const circle = { tenant, circle: circleCalled(nameOf(number)) };
    const signing = membersAt(nameOf(number), size).map(async ({ person: id, name }) => ({
      circle,
      token: await entra.issueSsoToken({ ...people.lena, id, name }),
    }));
    tabs.push(...(await Promise.all(signing)));
  }
  return tabs;
}
