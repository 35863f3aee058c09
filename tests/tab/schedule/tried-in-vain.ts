import type { SessionView } from "../../../shared/contract/circle-page.ts";
import type { FakeCircle } from "../../fakes/fake-circle.ts";

/** The circle sees for a moment that a session is being booked, as it does while a calendar is asked. */
export async function triedInVain(circle: FakeCircle, next: SessionView): Promise<void> {
  circle.change(() => ({ next }));
  await moment();
  circle.change(() => ({ next: undefined }) as object);
  await moment();
}

/** Long enough for the tab to hear of it. */
function moment(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 100));
}
