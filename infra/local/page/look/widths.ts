/** Phones: rail at the bottom, list behind a button. */
export const narrow = "@media (max-width: 600px)";
/** Small windows: no room for the list. Excludes `narrow`, for the order of media rules is not ours to choose. */
export const middle = "@media (min-width: 601px) and (max-width: 900px)";
