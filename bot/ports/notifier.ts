import type { PersonId } from "../../shared/kernel/ids.ts";
import type { Result } from "../../shared/kernel/result.ts";
import type { Place } from "./directory.ts";

/** What may stand in somebody's activity feed, as the manifest declares it (appPackage/manifest.json, activities). */
export type NoticeKind = "turnComes" | "turnAsked" | "askComes";

/** A line in somebody's activity feed. Nothing in it is anyone's words. */
export interface Notice {
  readonly kind: NoticeKind;
  /** What it is about, in the person's language. */
  readonly topic: string;
  /** One more line beneath it. */
  readonly preview: string;
  /** Opens the exact item in Teams. */
  readonly link: string;
}

/**
 * Puts lines into people's activity feeds.
 *
 * @throws Later (ports/job.ts) when Graph asks for time
 */
export interface Notifier {
  /**
   * `place` is the conversation that the person and the app share. `once` names the occasion: said again, it takes the
   * place of the earlier line. `closed`: the organisation, or where the person is, does not let it through.
   */
  notify(place: Place, to: PersonId, notice: Notice, once: string): Promise<Result<null, "closed">>;
}
