import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { hueOf, initialsOf } from "./initials.ts";

/** A person's initials on their colour. The name stands beside it, so this is decoration. */
export function Avatar({ name, size = 28 }: { readonly name: string; readonly size?: number }) {
  const styles = useStyles();
  const hues = [styles.teal, styles.lavender, styles.marigold, styles.berry, styles.steel];
  return (
    <span
      aria-hidden="true"
      className={mergeClasses(styles.avatar, hues[hueOf(name, hues.length)])}
      style={{ width: size, height: size, fontSize: size * 0.4 }}
    >
      {initialsOf(name)}
    </span>
  );
}

const useStyles = makeStyles({
  avatar: {
    display: "inline-flex",
    flexShrink: 0,
    alignItems: "center",
    justifyContent: "center",
    borderRadius: tokens.borderRadiusCircular,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorTransparentStroke}`,
    fontWeight: tokens.fontWeightSemibold,
    lineHeight: 1,
  },
  teal: {
    backgroundColor: tokens.colorPaletteTealBackground2,
    color: tokens.colorPaletteTealForeground2,
  },
  lavender: {
    backgroundColor: tokens.colorPaletteLavenderBackground2,
    color: tokens.colorPaletteLavenderForeground2,
  },
  marigold: {
    backgroundColor: tokens.colorPaletteMarigoldBackground2,
    color: tokens.colorPaletteMarigoldForeground2,
  },
  berry: {
    backgroundColor: tokens.colorPaletteBerryBackground2,
    color: tokens.colorPaletteBerryForeground2,
  },
  steel: {
    backgroundColor: tokens.colorPaletteSteelBackground2,
    color: tokens.colorPaletteSteelForeground2,
  },
});
