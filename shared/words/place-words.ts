import english from "./en/place.json" with { type: "json" };

/** What is said of where a session is, and of what stands in calendars. Apart: fetched with the page. */
export const placeWords = { place: english };
