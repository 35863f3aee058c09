import { Link, makeStyles } from "@fluentui/react-components";
import type { CirclePage } from "../../shared/contract/circle-page.ts";
import { Empty } from "../ui/empty.tsx";
import { useSay } from "../ui/say.ts";
import { Section } from "../ui/section.tsx";
import { AddResource } from "./add-resource.tsx";
import { ResourceRow } from "./resource-row.tsx";

/** The first few things on the shelf, and the way to all of them. */
export function Shelf({ page }: { readonly page: CirclePage }) {
  const say = useSay();
  const more = page.shelf.length > 3;
  return (
    <Section
      title={say("shelf:tab.title")}
      aside={
        more && <Link href="#/shelf">{say("shelf:tab.all", { count: page.shelf.length })}</Link>
      }
    >
      <ShelfList page={page} most={3} />
    </Section>
  );
}

/** What is on the shelf, `most` of it at most, with the form for more. */
function ShelfList({ page, most }: { readonly page: CirclePage; readonly most?: number }) {
  const say = useSay();
  const styles = useStyles();
  const mayChange = page.me.standing === "joined";
  return (
    <>
      {page.shelf.length === 0 && <Empty words={say("shelf:tab.empty")} />}
      <ul className={styles.list}>
        {page.shelf.slice(0, most).map((resource) => (
          <ResourceRow
            key={resource.resource}
            page={page}
            resource={resource}
            mayChange={mayChange}
          />
        ))}
      </ul>
      {mayChange && <AddResource page={page} />}
    </>
  );
}

const useStyles = makeStyles({
  list: { display: "flex", flexDirection: "column", margin: 0, padding: 0, listStyle: "none" },
});
