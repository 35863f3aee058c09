/** Application permissions the sample organisation has consented to. Calendars are not among them: Exchange scopes them to one mailbox. */
export const appPermissions: readonly string[] = [
  "User.Read.All",
  "OnlineMeetings.Read.All",
  "TeamsAppInstallation.ReadWriteAndConsentSelfForChat.All",
  "TeamsTab.ReadWriteSelfForChat.All",
];

/** Delegated permissions that the app's registration lists: what people, or an administrator for them, can consent to. */
export const delegatedPermissions: readonly string[] = [
  "User.Read",
  "Calendars.ReadWrite",
  "OnlineMeetings.Read",
  "MailboxSettings.Read",
  "Tasks.ReadWrite",
];

/** What Exchange's RBAC for Applications allows on the service mailbox, and nowhere else. */
export const mailboxPermissions: readonly string[] = ["Calendars.ReadWrite"];

/** Resource-specific consent, as the manifest asks for it: what comes with adding the app to a team. */
export const teamPermissions: readonly string[] = [
  "ChannelMember.Read.Group",
  "TeamsActivity.Send.Group",
];

/** Those of the two that open activity feeds: where an administrator switches them off, people are told by message. */
export const feedPermissions: readonly string[] = [
  "TeamsActivity.Send.Group",
  "TeamsActivity.Send.Chat",
];

/** Resource-specific consent: what comes with adding the app to a chat. */
export const chatPermissions: readonly string[] = [
  "OnlineMeeting.ReadBasic.Chat",
  "TeamsActivity.Send.Chat",
];
