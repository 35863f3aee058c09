import { CommentRegular } from "@fluentui/react-icons/svg/comment";
import { HeadphonesRegular } from "@fluentui/react-icons/svg/headphones";
import { LightbulbRegular } from "@fluentui/react-icons/svg/lightbulb";
import type { AskMode } from "../../shared/agenda/ask.ts";

const icons = {
  advice: LightbulbRegular,
  feedback: CommentRegular,
  listening: HeadphonesRegular,
} as const satisfies Record<AskMode, unknown>;

/** The picture of a mode. Its name stands beside it. */
export function ModeIcon({ mode }: { readonly mode: AskMode }) {
  const Icon = icons[mode];
  return <Icon aria-hidden="true" />;
}
