import { Spinner } from "@fluentui/react-components";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { ConversationView } from "../../teams/host-api.ts";
import { conversationQuery } from "../api/queries.ts";
import { ConfigureTab } from "../frame/configure-tab.tsx";
import { Note } from "../shell/note.tsx";
import { useSession } from "../shell/session.ts";
import { Lobby } from "./lobby.tsx";
import { MeetingStage } from "./meeting-stage.tsx";

/** A booked meeting: first the door, then the room. */
export function MeetingPage({ conversation }: { readonly conversation: string }) {
  const { me } = useSession();
  const found = useQuery(conversationQuery(me.id, conversation));
  const [joined, setJoined] = useState(false);
  const [adding, setAdding] = useState(false);
  if (found.isPending) return <Spinner label="Opening the meeting" />;
  if (found.isError) return <Note>{found.error.message}</Note>;
  const view: ConversationView = found.data;
  if (!view.meeting) return <Note>This conversation is no meeting.</Note>;
  const inside = joined && view.meeting.state === "running";
  return (
    <>
      {inside ? (
        <MeetingStage view={view} leave={() => setJoined(false)} addTab={() => setAdding(true)} />
      ) : (
        <Lobby view={view} meeting={view.meeting} join={() => setJoined(true)} />
      )}
      {adding && <ConfigureTab view={view} current={undefined} close={() => setAdding(false)} />}
    </>
  );
}
