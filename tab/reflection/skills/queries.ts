import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { SkillMap } from "../../../shared/reflection/skill-map.ts";
import { useApi } from "../../api/api-context.ts";

export function useSkills() {
  const { query } = useApi();
  return useQuery(query.reflection.skills.queryOptions());
}

/** Keeps the map as a whole, from the edition that is on the screen; shows afterwards how it stands. */
export function useKeepSkills() {
  const { call, query } = useApi();
  const queries = useQueryClient();
  const key = query.reflection.skills.queryKey();
  return useMutation({
    mutationFn: (skills: SkillMap) => {
      const edition = queries.getQueryData(key)?.edition ?? 0;
      return call.reflection.keepSkills({ skills, edition });
    },
    onSettled: () => queries.invalidateQueries({ queryKey: key }),
  });
}
