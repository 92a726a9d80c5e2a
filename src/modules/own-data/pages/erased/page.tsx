import { choose } from "#platform/i18n";
import { ButtonLink, EmptyState, Paragraph } from "#platform/ui";
import type { Route } from "#platform/web";
import { addresses } from "../../addresses.js";
import { en } from "./text.en.js";
import { nl } from "./text.nl.js";

/** After erasing: says nothing about anybody, so anyone may see it. */
export const erasedPage: Route = {
  id: "own-data.erased",
  address: addresses.erased,
  async get(visit) {
    const text = choose(visit.lang, { nl, en });
    const body = (
      <EmptyState heading={text.title} headingLevel={1}>
        <Paragraph lead>{text.body}</Paragraph>
        <ButtonLink href={visit.to({ nl: "/", en: "/" })} weight="secondary">
          {text.home}
        </ButtonLink>
      </EmptyState>
    );
    return { kind: "page", title: text.title, body, isPrivate: true };
  },
};
