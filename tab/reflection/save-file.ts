/** Long enough for a browser to have begun. */
const untilBegun = 10_000;

/** Hands a text over as a file. It is made here: nothing has an address that somebody else could open. */
export function saveFile(name: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: "text/markdown;charset=utf-8" }));
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), untilBegun);
}
