import { FluentProvider } from "@fluentui/react-components";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { useLayoutEffect, useState } from "react";
import { fluentThemes, themeNamed } from "./look/themes.ts";
import { useAddress } from "./route/address.ts";
import { recall } from "./shell/memory.ts";
import { Shell } from "./shell/shell.tsx";

/** The local Teams: one page that shows everything as one of the sample people sees it. */
export function App() {
  const [queries] = useState(
    () => new QueryClient({ defaultOptions: { queries: { retry: 1, staleTime: 1_000 } } }),
  );
  const address = useAddress();
  const theme = themeNamed(address.theme) ?? themeNamed(recall("theme")) ?? "default";
  useLayoutEffect(() => {
    // On the whole page, for what opens over it stands beside it.
    document.documentElement.style.colorScheme = theme === "default" ? "light" : "dark";
  }, [theme]);
  return (
    <QueryClientProvider client={queries}>
      <FluentProvider theme={fluentThemes[theme]} style={{ height: "100%" }}>
        <Shell
          theme={theme}
          as={address.as ?? recall("as")}
          reads={address.reads}
          route={address.route}
        />
      </FluentProvider>
    </QueryClientProvider>
  );
}
