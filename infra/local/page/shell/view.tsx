import { ActivityView } from "../activity/activity-view.tsx";
import { CalendarView } from "../calendar/calendar-view.tsx";
import { ConversationPage } from "../conversation/conversation-page.tsx";
import { MeetingPage } from "../meeting/meeting-page.tsx";
import { PersonalPage } from "../personal/personal-page.tsx";
import type { Route } from "../route/route.ts";
import { findPlace } from "./find-place.ts";
import { Note } from "./note.tsx";
import { useSession } from "./session.ts";

/** The view that the address names. */
export function View({ route }: { readonly route: Route }) {
  const { places } = useSession();
  if (route.at === "home") return null;
  if (route.at === "activity") return <ActivityView />;
  if (route.at === "calendar") return <CalendarView week={route.week} />;
  if (route.at === "circles") return <PersonalPage tab={route.tab} sub={route.sub} />;
  const place = findPlace(places, route.conversation);
  if (!place)
    return (
      <Note>
        You are not in this conversation. Someone else may be: choose who you are at the top right.
      </Note>
    );
  if (route.at === "meeting") return <MeetingPage key={place.id} conversation={place.id} />;
  return (
    <ConversationPage
      key={place.id}
      conversation={place.id}
      tab={route.tab}
      sub={route.sub}
      message={route.message}
    />
  );
}
