const ink = (token: string, subtle = token) => ({
  default: `var(--${token})`,
  subtle: `var(--${subtle})`,
});

const inks = {
  default: ink("colorNeutralForeground1", "colorNeutralForeground2"),
  dark: ink("colorNeutralForeground1", "colorNeutralForeground2"),
  light: ink("colorNeutralForegroundInverted", "colorNeutralForegroundInverted"),
  accent: ink("colorBrandForeground1"),
  good: ink("colorStatusSuccessForeground1"),
  warning: ink("colorStatusWarningForeground1"),
  attention: ink("colorStatusDangerForeground1"),
};

const surface = (background: string) => ({
  backgroundColor: `var(--${background})`,
  foregroundColors: inks,
});

/** How Teams draws cards, in Fluent's tokens: a change of theme needs no new rendering. */
export const hostConfig = {
  fontFamily: "var(--fontFamilyBase)",
  fontSizes: { small: 12, default: 14, medium: 14, large: 18, extraLarge: 24 },
  fontWeights: { lighter: 300, default: 400, bolder: 600 },
  lineHeights: { small: 16, default: 20, medium: 20, large: 24, extraLarge: 32 },
  spacing: { small: 4, default: 8, medium: 16, large: 20, extraLarge: 24, padding: 16 },
  separator: { lineThickness: 1, lineColor: "var(--colorNeutralStroke2)" },
  imageSizes: { small: 32, medium: 64, large: 128 },
  supportsInteractivity: true,
  containerStyles: {
    default: surface("colorNeutralBackground1"),
    emphasis: surface("colorNeutralBackground3"),
    accent: surface("colorBrandBackground2"),
    good: surface("colorStatusSuccessBackground1"),
    warning: surface("colorStatusWarningBackground1"),
    attention: surface("colorStatusDangerBackground1"),
  },
  textStyles: {
    heading: { weight: "bolder", size: "large", color: "default", isSubtle: false },
    columnHeader: { weight: "bolder", size: "default", color: "default", isSubtle: false },
  },
  textBlock: { headingLevel: 2 },
  actions: {
    maxActions: 6,
    spacing: "default",
    buttonSpacing: 8,
    actionsOrientation: "horizontal",
    actionAlignment: "left",
    allowTitleToWrap: true,
    showCard: { actionMode: "inline", inlineTopMargin: 8, style: "emphasis" },
  },
  inputs: {
    label: {
      inputSpacing: "small",
      requiredInputs: { weight: "bolder", suffix: " *", suffixColor: "attention" },
      optionalInputs: { weight: "bolder" },
    },
    errorMessage: { color: "attention", weight: "default", size: "small" },
  },
  factSet: {
    title: { color: "default", weight: "bolder", wrap: true, maxWidth: 150 },
    value: { color: "default", wrap: true },
    spacing: 12,
  },
  adaptiveCard: { allowCustomStyle: true },
};
