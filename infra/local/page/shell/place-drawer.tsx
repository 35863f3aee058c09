import {
  Button,
  DrawerBody,
  DrawerHeader,
  DrawerHeaderTitle,
  OverlayDrawer,
} from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons/svg/dismiss";
import type { Route } from "../route/route.ts";
import { PlaceList } from "./place-list.tsx";

/** The list of places, on screens that have no room for it. */
export function PlaceDrawer({
  route,
  open,
  close,
}: {
  readonly route: Route;
  readonly open: boolean;
  readonly close: () => void;
}) {
  return (
    <OverlayDrawer
      open={open}
      onOpenChange={(_event, { open: stays }) => !stays && close()}
      style={{ maxWidth: "88vw" }}
    >
      <DrawerHeader>
        <DrawerHeaderTitle
          action={
            <Button
              appearance="subtle"
              aria-label="Close list"
              icon={<DismissRegular />}
              onClick={close}
            />
          }
        >
          Teams and chats
        </DrawerHeaderTitle>
      </DrawerHeader>
      <DrawerBody>
        <PlaceList route={route} chosen={close} />
      </DrawerBody>
    </OverlayDrawer>
  );
}
