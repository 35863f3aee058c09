/** For what scrolls and may hold nothing that takes the focus: the keyboard must reach it. */
export const scrollable = { tabIndex: 0 } as const;
