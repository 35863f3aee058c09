import english from "./en/sharing.json" with { type: "json" };

/** What is said where the circle's shelf is searched, and where something is saved to it or passed on from it. Apart. */
export const sharingWords = { sharing: english };
