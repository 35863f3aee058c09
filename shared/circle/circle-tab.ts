/** What Teams calls the circle's tab, in every conversation: deep links find the tab by it. */
export const circleTab = "circle";
