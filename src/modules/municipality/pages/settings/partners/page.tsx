import { z } from "zod";
import { choose, type Lang } from "#platform/i18n";
import { Heading, Paragraph, TextField } from "#platform/ui";
import { parseFields, type Route } from "#platform/web";
import { listChainPartners } from "../../../queries.js";
import { type PartnerKind, partnerKinds } from "../../../settings.js";
import { changePartners } from "../../../use-cases/change-partners.js";
import { type ErrorCode, email, line, together } from "../fields.js";
import { sectionForm } from "../section-form.js";
import { en } from "./text.en.js";
import { nl } from "./text.nl.js";

const nameOf = (kind: PartnerKind) => `${kind}-name`;
const emailOf = (kind: PartnerKind) => `${kind}-email`;

const schema: z.ZodType<Record<string, string>> = z.object(
  Object.fromEntries(
    partnerKinds.flatMap((kind) => [
      [nameOf(kind), line],
      [emailOf(kind), email],
    ]),
  ),
);

/** Organisations beside the municipality; each may be left empty, but not by half. */
export const partnerSettings: Route = sectionForm<Record<string, string>>({
  id: "municipality.settings-chain-partners",
  section: "chain-partners",
  async read(read) {
    const partners = await listChainPartners(read);
    return Object.fromEntries(
      partners.flatMap(({ kind, name, email }) => [
        [nameOf(kind), name],
        [emailOf(kind), email],
      ]),
    );
  },
  parse(fields) {
    const has = (field: string) => (fields.get(field) ?? "").trim() !== "";
    const halves = partnerKinds.flatMap((kind): [string, ErrorCode][] => {
      if (has(nameOf(kind)) === has(emailOf(kind))) return [];
      return has(nameOf(kind)) ? [[emailOf(kind), "email-missing"]] : [[nameOf(kind), "name-missing"]];
    });
    return together(parseFields<Record<string, string>, ErrorCode>(schema, fields), halves);
  },
  save(visit, seen, value) {
    const partners = partnerKinds.map((kind) => ({
      kind,
      name: value[nameOf(kind)] ?? "",
      email: value[emailOf(kind)] ?? "",
    }));
    return changePartners(
      visit,
      seen,
      partners.filter(({ name }) => name !== ""),
    );
  },
  labels(lang: Lang) {
    const text = choose(lang, { nl, en });
    return Object.fromEntries(
      partnerKinds.flatMap((kind) => [
        [nameOf(kind), text.name(text.kinds[kind])],
        [emailOf(kind), text.email(text.kinds[kind])],
      ]),
    );
  },
  draw(field, lang) {
    const text = choose(lang, { nl, en });
    return (
      <>
        <Paragraph>{text.shared}</Paragraph>
        {partnerKinds.map((kind) => (
          <>
            <Heading level={2} size="small">
              {text.kinds[kind]}
            </Heading>
            <Paragraph muted>{text.whys[kind]}</Paragraph>
            <TextField {...field(nameOf(kind))} width="medium" autocomplete="off" optional />
            <TextField {...field(emailOf(kind))} type="email" width="medium" autocomplete="off" optional />
          </>
        ))}
      </>
    );
  },
});
