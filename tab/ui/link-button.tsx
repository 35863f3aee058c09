import { Button, type ButtonProps } from "@fluentui/react-components";
import type { MouseEvent, ReactElement, ReactNode } from "react";

/** A link that looks like a button: for going somewhere. */
export function LinkButton({
  href,
  appearance = "secondary",
  icon,
  name,
  onClick,
  children,
}: {
  readonly href: string;
  readonly appearance?: NonNullable<ButtonProps["appearance"]>;
  readonly icon?: ReactElement;
  /** What it is called where its words alone do not say which of several it is; it begins with them. */
  readonly name?: string;
  readonly onClick?: (event: MouseEvent) => void;
  readonly children: ReactNode;
}) {
  return (
    <Button
      as="a"
      href={href}
      appearance={appearance}
      aria-label={name}
      {...(icon && { icon })}
      {...(onClick && { onClick })}
    >
      {children}
    </Button>
  );
}
