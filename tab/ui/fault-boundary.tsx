import { Component, type ReactNode } from "react";
import { PlainPage } from "./plain-page.tsx";
import { useSay } from "./say.ts";
import { Sorry } from "./sorry.tsx";

interface Props {
  /** Where this is: another route starts afresh. */
  readonly route: string;
  /** What has to be forgotten before it is worth drawing again; `times` counts the faults in a row. */
  readonly onRetry: (times: number) => void;
  readonly children: ReactNode;
}

interface State {
  readonly failed: boolean;
  readonly times: number;
  readonly route: string;
}

/** Says sorry where drawing its children fails, instead of leaving the frame blank. A class: React has no other way to catch. */
export class FaultBoundary extends Component<Props, State> {
  override state: State = { failed: false, times: 0, route: this.props.route };

  static getDerivedStateFromError(): Partial<State> {
    return { failed: true };
  }

  static getDerivedStateFromProps({ route }: Props, before: State): Partial<State> | null {
    return route === before.route ? null : { route, failed: false, times: 0 };
  }

  override render(): ReactNode {
    const { onRetry, children } = this.props;
    const times = this.state.times + 1;
    if (!this.state.failed) return children;
    return (
      <Failed
        onRetry={() => {
          onRetry(times);
          this.setState({ failed: false, times });
        }}
      />
    );
  }
}

function Failed({ onRetry }: { readonly onRetry: () => void }) {
  const say = useSay();
  return (
    <PlainPage title={say("app:tab.faultTitle")}>
      <Sorry words={say("app:wentWrong")} onRetry={onRetry} />
    </PlainPage>
  );
}
