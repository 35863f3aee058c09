import { Body1, Button } from "@fluentui/react-components";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { type ReactNode, useEffect, useState } from "react";
import { useLocation } from "wouter";
import type { Place } from "../../shared/contract/circle.ts";
import type { CalendarDate, ZoneName } from "../../shared/time/instant.ts";
import { useApi } from "../api/api-context.ts";
import { useHost } from "../teams/host-context.ts";
import { useClock } from "../time/clock-context.ts";
import { useTime } from "../time/time-context.ts";
import { useLaterSay } from "../ui/later-say.ts";
import { Notice } from "../ui/notice.tsx";
import { PlainPage } from "../ui/plain-page.tsx";
import { useVoice } from "../ui/say.ts";
import { Sorry } from "../ui/sorry.tsx";
import { troubleWords } from "../ui/trouble-words.ts";
import { type CircleDraft, circleDraft, mistakesIn } from "./circle-draft.ts";
import { CircleFields } from "./circle-fields.tsx";
import type { Previewed } from "./previewed.ts";
import { circleRefusals } from "./refusals.ts";
import type { Roster } from "./roster.ts";
import { tabConfig } from "./tab-config.ts";

/** The form that turns a conversation into a circle; in the configuration dialog the host's Save sends it. */
export function MakeCircle({
  place,
  roster,
  picture,
}: {
  readonly place: Place;
  readonly roster: Roster;
  readonly picture: (people: readonly Previewed[]) => ReactNode;
}) {
  const say = useLaterSay();
  const host = useHost();
  const clock = useClock();
  const [draft, setDraft] = useState(() => circleDraft(host.setting.placeName, clock.now()));
  const make = useMake(place);
  const inDialog = host.setting.frame === "configure";
  const complete = mistakesIn(draft).length === 0;
  const { mutateAsync } = make;

  useEffect(() => {
    if (!inDialog) return;
    host.maySave(complete);
    host.onSave(async () => {
      await mutateAsync(draft);
      return tabConfig(say("making:tabName"));
    });
  }, [host, inDialog, complete, draft, mutateAsync, say]);

  const chosen = roster.people.filter(
    ({ person }) => person === roster.you || draft.people.includes(person),
  );
  return (
    <PlainPage title={say("making:title")}>
      <Body1 as="p">{say("making:intro")}</Body1>
      {roster.openToTeam && <Notice>{say("making:openToTeam")}</Notice>}
      <CircleFields draft={draft} roster={roster} onChange={setDraft} picture={picture(chosen)} />
      <Lines place={place} people={[roster.you, ...draft.people]} />
      {make.isError && <Sorry words={troubleWords(say, make.error, circleRefusals)} />}
      {!inDialog && (
        <Button
          appearance="primary"
          size="large"
          disabled={!complete}
          disabledFocusable={make.isPending}
          onClick={() => make.mutate(draft)}
        >
          {say("making:make")}
        </Button>
      )}
    </PlainPage>
  );
}

/** Makes the circle and shows what stands here from then on. */
function useMake(place: Place) {
  const { call, query } = useApi();
  const { language } = useVoice();
  const zone = useTime().zone as ZoneName;
  const queries = useQueryClient();
  const { frame } = useHost().setting;
  const [, go] = useLocation();
  return useMutation({
    mutationFn: ({ lookFrom, ...draft }: CircleDraft) =>
      call.circle.make({
        ...place,
        ...draft,
        people: [...draft.people],
        lookFrom: lookFrom as CalendarDate,
        language,
        zone,
      }),
    onSuccess: async () => {
      if (frame === "configure") return;
      await queries.invalidateQueries({ queryKey: query.circle.at.key() });
      go("/");
    },
  });
}

/** Says when two of the people are in one reporting line; never who. */
function Lines({
  place,
  people,
}: {
  readonly place: Place;
  readonly people: CircleDraft["people"];
}) {
  const say = useLaterSay();
  const { query } = useApi();
  const input = { ...place, people: people.toSorted() };
  const lines = useQuery(
    query.circle.lines.queryOptions({ input, enabled: people.length > 1, staleTime: 300_000 }),
  );
  if (lines.data?.reportingLine !== "yes") return <div role="status" />;
  return (
    <div role="status">
      <Notice accent>{say("making:reportingLine")}</Notice>
    </div>
  );
}
