/** Where the calendar's word of changes arrives. */
export const notificationPaths = {
  changes: "/api/graph/notifications",
  lifecycle: "/api/graph/lifecycle",
} as const;
