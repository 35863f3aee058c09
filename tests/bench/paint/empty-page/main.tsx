import { FluentProvider, webLightTheme } from "@fluentui/react-components";
import { app } from "@microsoft/teams-js";
import { createRoot } from "react-dom/client";
import { hostOrigins } from "../../../../tab/teams/origins.ts";

// The reference: the least that any Teams tab made with React and Fluent loads before it can say a word.
await app.initialize([...hostOrigins(document)]);
createRoot(document.body.appendChild(document.createElement("main"))).render(
  <FluentProvider theme={webLightTheme}>
    <h1>An empty page</h1>
  </FluentProvider>,
);
app.notifyAppLoaded();
await app.notifySuccess();
