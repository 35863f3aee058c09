import { useState } from "react";
import { type LookBackPart, lookBackFile } from "../../shared/reflection/look-back-file.ts";
import { useSeasonSay } from "../ui/season-say.ts";
import { saveFile } from "./save-file.ts";

/** Saves a look-back as a file on this device; `saved` is its name then. */
export function useSaveLookBack(name: string, parts: readonly LookBackPart[]) {
  const say = useSeasonSay();
  const [saved, setSaved] = useState<string>();
  const save = () => {
    const file = "looking-back.md";
    saveFile(file, lookBackFile(say("season:back.file", { name }), parts));
    setSaved(file);
  };
  return { saved, save };
}
