import { municipalityAddresses } from "#municipality";
import { demand } from "#platform/access";
import { choose } from "#platform/i18n";
import { Card, Doors, HiddenText, Inline, Link, List, Notice, PageHead, Paragraph } from "#platform/ui";
import type { Answer, Route, Visit } from "#platform/web";
import { printKitAccess } from "../../access.js";
import { addresses, fileNames } from "../../addresses.js";
import type { Facts } from "../../facts.js";
import { type PaperKey, paperKeys } from "../../papers/papers.js";
import { readFacts } from "../../read-facts.js";
import { en } from "./text.en.js";
import { nl } from "./text.nl.js";

/** The papers with which a desk begins: what each is for, and what they still lack. */
export const kitPage: Route = { id: "print-kit.kit", address: addresses.kit, get: show };

async function show(visit: Visit): Promise<Answer> {
  demand(printKitAccess, "print-kit.make", visit.actor);
  const text = choose(visit.lang, { nl, en });
  const missing = missingIn(await readFacts(visit), text.missing);
  const body = (
    <>
      <PageHead title={text.title} pre={visit.municipality.title[visit.lang]} lead={text.lead} />
      {missing.length > 0 ? (
        <Notice tone="warning" heading={text.gaps}>
          <List items={missing} />
          {visit.actor.kind === "person" && visit.actor.roles.has("administrator") ? (
            <Link href={visit.to(municipalityAddresses.administration)} standalone>
              {text.fill}
            </Link>
          ) : null}
        </Notice>
      ) : null}
      <Doors>
        {paperKeys.map((key) => (
          <PaperCard visit={visit} paper={key} />
        ))}
      </Doors>
      <Paragraph muted>{text.check}</Paragraph>
    </>
  );
  return { kind: "page", title: text.title, body, isPrivate: true };
}

function PaperCard({ visit, paper }: { visit: Visit; paper: PaperKey }) {
  const text = choose(visit.lang, { nl, en });
  const { name, why } = text.papers[paper];
  const file = (kind: string) => visit.to(addresses.paper, { file: `${fileNames[paper][visit.lang]}.${kind}` });
  return (
    <Card look="door" heading={name}>
      <Paragraph>{why}</Paragraph>
      <Inline>
        <Link href={file("pdf")} download standalone>
          {text.pdf}
          <HiddenText> {name}</HiddenText>
        </Link>{" "}
        <Link href={file("odt")} download standalone>
          {text.odt}
          <HiddenText> {name}</HiddenText>
        </Link>
      </Inline>
    </Card>
  );
}

/** What is not known yet and so becomes a blank on paper. */
function missingIn({ contact, desk, departments }: Facts, text: (typeof nl)["missing"]): string[] {
  return [
    ...(contact === undefined ? [text.contact] : []),
    ...(desk.phone === undefined ? [text.phone] : []),
    ...(desk.address === undefined ? [text.address] : []),
    ...(departments.length === 0 ? [text.departments] : []),
  ];
}
