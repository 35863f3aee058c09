import { Button, makeStyles, tokens } from "@fluentui/react-components";
import {
  createContext,
  type ReactNode,
  useCallback,
  useContext,
  useEffect,
  useRef,
  useState,
} from "react";
import { heldIn } from "./held-in.ts";
import { useSay } from "./say.ts";
import { useFocusKept } from "./use-focus-kept.ts";

/** Something that was done and can be taken back; without `undo`, why it was not. */
interface Offer {
  readonly words: string;
  readonly undo?: () => void;
  /** What had the focus is gone: the button takes it, and `home` when the offer ends. */
  readonly home?: HTMLElement | null;
}

const UndoContext = createContext<(offer: Offer) => void>(() => undefined);

/** Offers to take a change back, for ten seconds. */
export function useUndo(): (offer: Offer) => void {
  return useContext(UndoContext);
}

export function UndoProvider({ children }: { readonly children: ReactNode }) {
  const [offer, setOffer] = useState<Offer>();
  const end = useCallback(() => setOffer(undefined), []);
  return (
    <UndoContext.Provider value={setOffer}>
      {children}
      <UndoBar offer={offer} onEnd={end} />
    </UndoContext.Provider>
  );
}

function UndoBar({
  offer,
  onEnd,
}: {
  readonly offer: Offer | undefined;
  readonly onEnd: () => void;
}) {
  const say = useSay();
  const styles = useStyles();
  const button = useRef<HTMLButtonElement>(null);
  const [held, setHeld] = useState(false);
  useFocusKept(button);

  const end = useCallback(() => {
    if (document.activeElement === button.current) offer?.home?.focus();
    setHeld(false);
    onEnd();
  }, [offer, onEnd]);

  useEffect(() => {
    if (offer && offer.home !== undefined) button.current?.focus();
  }, [offer]);
  useEffect(() => {
    if (!offer || held) return;
    const timer = setTimeout(end, 10_000);
    return () => clearTimeout(timer);
  }, [offer, held, end]);

  return (
    <div role="status" className={styles.place}>
      {offer && (
        // biome-ignore lint/a11y/noStaticElementInteractions: the pointer resting here only holds the timer
        <div
          className={styles.bar}
          onMouseEnter={() => setHeld(true)}
          onMouseLeave={() => setHeld(false)}
        >
          <span className={styles.words}>{offer.words}</span>
          {offer.undo && (
            <Button
              ref={heldIn(button)}
              size="small"
              onClick={() => {
                offer.undo?.();
                end();
              }}
              onKeyDown={({ key }) => {
                if (key === "Escape") end();
              }}
            >
              {say("app:undo")}
            </Button>
          )}
        </div>
      )}
    </div>
  );
}

const useStyles = makeStyles({
  place: {
    position: "fixed",
    zIndex: 1,
    bottom: "16px",
    left: "16px",
    right: "16px",
    display: "flex",
    justifyContent: "center",
    pointerEvents: "none",
  },
  bar: {
    display: "flex",
    alignItems: "center",
    gap: "16px",
    maxWidth: "100%",
    padding: "8px 8px 8px 16px",
    borderRadius: tokens.borderRadiusMedium,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    boxShadow: tokens.shadow16,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    pointerEvents: "auto",
  },
  words: { minWidth: 0, overflowWrap: "anywhere" },
});
