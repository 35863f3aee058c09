import { currentSegment, currentStep } from "../../../shared/agenda/current-step.ts";
import type { CirclePage } from "../../../shared/contract/circle-page.ts";
import type { RunningView } from "../../../shared/contract/running.ts";
import type { RunningKey, Say } from "../../../shared/words/key.ts";
import { nameOf } from "../../ui/names.ts";

/** Whose floor it is, in words. */
export function floorOf(say: Say<RunningKey>, page: CirclePage, running: RunningView): string {
  const { floor } = currentStep(running);
  const segment = currentSegment(running);
  const me = page.me.person;
  if (running.speaker !== undefined) {
    return running.speaker === me
      ? say("running:live.youSpeak")
      : say("running:live.speaks", { name: nameOf(page.members, running.speaker) });
  }
  if (floor === "others" && segment.kind === "ask") {
    return segment.by === me
      ? say("running:live.othersYou")
      : say("running:live.others", { name: nameOf(page.members, segment.by) });
  }
  return say(floor === "nobody" ? "running:live.nobody" : "running:live.all");
}
