import { Button, type ButtonProps } from "@fluentui/react-components";
import type { MouseEvent, ReactElement, ReactNode } from "react";

/** A link that looks like a button: for going somewhere. */
export function LinkButton({
  href,
  appearance = "secondary",
  icon,
  onClick,
  children,
}: {
  readonly href: string;
  readonly appearance?: NonNullable<ButtonProps["appearance"]>;
  readonly icon?: ReactElement;
  readonly onClick?: (event: MouseEvent) => void;
  readonly children: ReactNode;
}) {
  return (
    <Button
      as="a"
      href={href}
      appearance={appearance}
      {...(icon && { icon })}
      {...(onClick && { onClick })}
    >
      {children}
    </Button>
  );
}
