import { app, organisation } from "../organisation/app.ts";
import { everyone, type Person } from "../organisation/people.ts";
import type { ConsentRule } from "./consents.ts";

interface Form {
  readonly scopes: readonly string[];
  /** Whose account the app has hinted at. */
  readonly person: Person | undefined;
  readonly rule: ConsentRule;
}

const meaning: Readonly<Record<string, string>> = {
  "User.Read": "Sign you in and read your profile",
  "Calendars.ReadWrite": "Have full access to your calendars",
  "OnlineMeetings.Read": "Read your online meetings",
  "MailboxSettings.Read": "Read your mailbox settings",
  "Tasks.ReadWrite": "Create, read, update, and delete your tasks and task lists",
};

/** Entra ID's question, much simplified: the account, what the app may do, yes or no. It posts to its own address. */
export function consentForm({ scopes, person, rule }: Form): string {
  const accounts = everyone.map(
    ({ id, name, mail }) =>
      `<option value="${id}"${id === person?.id ? " selected" : ""}>${safe(`${name}, ${mail}`)}</option>`,
  );
  const list = scopes.map((scope) => `<li>${safe(meaning[scope] ?? scope)}</li>`);
  const forAdmins = rule === "admin";
  return page(
    forAdmins ? "Need admin approval" : "Permissions requested",
    `<form method="post">
<p>${app.name}, an app of ${organisation.name} on your own machine. Nothing here reaches Microsoft.</p>
<label>Account <select name="account">${accounts.join("")}</select></label>
${
  forAdmins
    ? `<p>${app.name} needs permission to access resources in your organisation that only an admin can grant.</p>
<button name="answer" value="cancel">Return to the application without granting consent</button>`
    : `<p>This app would like to:</p>
<ul>${list.join("")}</ul>
<button name="answer" value="accept">Accept</button>
<button name="answer" value="cancel">Cancel</button>`
}
</form>`,
  );
}

/** What is wrong with the request itself. */
export function refusalPage(words: string): string {
  return page("Sorry, but we’re having trouble signing you in", `<p>${safe(words)}</p>`);
}

function page(title: string, content: string): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>${style}</style>
</head>
<body><main><h1>${title}</h1>
${content}</main></body>
</html>
`;
}

function safe(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

const style = `
:root { color-scheme: light dark; }
body { font: 1rem/1.5 "Segoe UI", "Open Sans", system-ui, sans-serif; max-width: 28rem; margin: 0 auto; padding: 1rem; overflow-wrap: anywhere; }
h1 { font-size: 1.35rem; line-height: 1.3; }
select { max-width: 100%; }
button, select { font: inherit; padding: 0.35rem 0.9rem; }
`;
