import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { MessageView } from "../../teams/host-api.ts";
import { localiseText } from "../cards/card-text.ts";
import { markdownToHtml } from "../cards/markdown.ts";
import { useSession } from "../shell/session.ts";
import { richText } from "./rich-text.ts";

/** A message's words: plain, Markdown, or the little HTML that Teams allows, with its mentions marked. */
export function MessageText({ message }: { readonly message: MessageView }) {
  const { me } = useSession();
  const styles = useStyles();
  return <div className={styles.text}>{contentOf(message, me)}</div>;
}

function contentOf(message: MessageView, reader: { zone: string; locale: string }): ReactNode {
  if (message.textFormat === "markdown") {
    return richText(markdownToHtml(localiseText(message.text, reader)));
  }
  const hasMarkup = message.textFormat === "xml" || message.text.includes("<at>");
  return hasMarkup ? richText(message.text) : message.text;
}

const useStyles = makeStyles({
  text: {
    whiteSpace: "pre-wrap",
    overflowWrap: "anywhere",
    lineHeight: tokens.lineHeightBase300,
    "& p, & ul, & ol": { margin: 0 },
    "& p + p": { marginTop: "8px" },
    "& ul, & ol": { whiteSpace: "normal", paddingLeft: "20px" },
    "& a": { color: tokens.colorBrandForegroundLink },
    "& mark": {
      background: "none",
      color: tokens.colorBrandForeground1,
      fontWeight: tokens.fontWeightSemibold,
    },
  },
});
