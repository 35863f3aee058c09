import { implement } from "@orpc/server";
import { screen } from "@testing-library/react";
import type { CirclePage } from "../../../shared/contract/circle-page.ts";
import { contract } from "../../../shared/contract/contract.ts";
import { aCirclePage } from "../../builders/circle-page.ts";
import { showTab } from "../show.tsx";

it("asks again for a page that another instance still answers as it was before", async () => {
  const before = aCirclePage({ name: "Named before" });
  let lag = Number.POSITIVE_INFINITY;
  let now = (): CirclePage => before;
  const page = implement(contract).circle.page.handler(() => (lag-- > 0 ? before : now()));
  const { circle } = await showTab(before, {
    over: (router) => ({ ...router, circle: { ...router.circle, page } }),
  });
  now = circle.page;
  await screen.findAllByText("Named before");
  lag = 2;
  circle.change(() => ({ name: "Named since" }));
  expect(await screen.findAllByText("Named since")).not.toHaveLength(0);
});
