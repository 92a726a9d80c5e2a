import { demand } from "#platform/access";
import { choose } from "#platform/i18n";
import { ButtonLink, Chip, EmptyState, Inline, Measure, Notice, PageHead, Rows, Stack } from "#platform/ui";
import { type Answer, doneIn, type Route, type Visit } from "#platform/web";
import { directoryAccess } from "../../access.js";
import { addresses } from "../../addresses.js";
import type { Enterprise } from "../../enterprises/enterprise.js";
import { showNumber } from "../../enterprises/numbers.js";
import { findEnterprises } from "../../enterprises/queries.js";
import { en as sharedEn } from "../../text.en.js";
import { nl as sharedNl } from "../../text.nl.js";
import { demandAccount } from "../../use-cases/standing.js";
import { en } from "./text.en.js";
import { nl } from "./text.nl.js";

/** The organisations that somebody belongs to. */
export const listPage: Route = { id: "directory.list", address: addresses.list, get: show };

async function show(visit: Visit): Promise<Answer> {
  demand(directoryAccess, "enterprise.open", visit.actor);
  const found = await visit.read(async (read) => {
    const { personId } = await demandAccount(read, visit.actor, "enterprise.list");
    return findEnterprises(read, personId);
  });
  const text = choose(visit.lang, { nl, en });
  const body = (
    <Measure>
      <PageHead title={text.title} lead={text.lead} />
      <Stack>
        {doneIn(visit, ["left"]) ? (
          <Notice tone="ok" announce>
            {text.left}
          </Notice>
        ) : null}
        {found.length === 0 ? (
          <EmptyState heading={text.empty.title}>{text.empty.body}</EmptyState>
        ) : (
          <Rows label={text.title} rows={found.map((one) => asRow(visit, one))} />
        )}
        <Inline>
          <ButtonLink href={visit.to(addresses.register)}>{text.add}</ButtonLink>
        </Inline>
      </Stack>
    </Measure>
  );
  return { kind: "page", title: text.title, body, isPrivate: true };
}

function asRow(visit: Visit, { id, name, kvkNumber, members, own }: Enterprise) {
  const shared = choose(visit.lang, { nl: sharedNl, en: sharedEn });
  return {
    title: name,
    href: visit.to(addresses.enterprise, { enterpriseId: id }),
    note: shared.number(showNumber(kvkNumber)),
    status: <Chip>{shared.roles[own.role]}</Chip>,
    when: shared.members(members.length),
  };
}
