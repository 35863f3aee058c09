/** Where people's calendars ask for sessions; what follows is a secret. */
export const subscriptionPath = "/calendar";
