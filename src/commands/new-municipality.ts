import { z } from "zod";
import type { NewStaff } from "#identity";
import { type NewMunicipality, terms } from "#municipality";
import { capital } from "#platform/i18n";
import { readOptions, WrongInput } from "./command.js";

/** First parts of addresses that the installation itself uses. */
const TAKEN = new Set(["api", "assets", "dev", "en", "livez", "readyz"]);

const line = z
  .string()
  .trim()
  .min(1, "may not be empty")
  .max(200, "is too long")
  .regex(/^\P{Cc}*$/u, "must be one line");
const phone = line.regex(/^[+\d][\d\s().-]*$/, "must be a telephone number, such as 14 030").optional();
const email = z.email("must be a mail address");

const termNames = terms.map(({ name }) => name);

const schema = z.object({
  code: z.string().regex(/^GM\d{4}$/, "must be the code of Statistics Netherlands, such as GM0344"),
  slug: z
    .string()
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "must be lower case letters, digits and hyphens, such as utrecht")
    .refine((slug) => !TAKEN.has(slug), "is an address of the installation itself"),
  name: line,
  prefix: z.string().regex(/^[A-Z]{2,4}$/, "must be two to four capitals, such as UT"),
  kind: z.enum(["gemeente", "stad", "dorpen"], "must be gemeente, stad or dorpen").default("gemeente"),
  term: z
    .enum(termNames, `must be ${termNames.slice(0, -1).join(", ")} or ${termNames.at(-1)}`)
    .default("sociale-onderneming"),
  phone,
  email: email.optional(),
  "owner-name": line,
  "owner-email": email,
  "owner-phone": phone,
});

/** What an installation promises until a municipality chooses otherwise, in working days. */
const PROMISE = { firstReactionDays: 2, answerDays: 10 };

export type Given = { readonly municipality: NewMunicipality; readonly owner: NewStaff };

/**
 * Reads the options of `municipality add`. Everything is checked here, before anything is written.
 * @throws WrongInput naming the first option that is missing or wrong
 */
export function readNewMunicipality(args: readonly string[]): Given {
  const options = readOptions(args, Object.keys(schema.shape));
  const parsed = schema.safeParse(options);
  if (!parsed.success) throw new WrongInput(sentence(options, parsed.error));
  const { code, slug, name, prefix, kind, term, phone, email, ...owner } = parsed.data;
  const hours = { nl: undefined, en: undefined };
  const desk = { address: undefined, hours, phone, email };
  const place = { cbsCode: code, slug, host: undefined, name, kind, term, casePrefix: prefix };
  return {
    municipality: { ...place, desk, promise: PROMISE, closingDays: [] },
    owner: {
      name: owner["owner-name"],
      email: owner["owner-email"],
      phone: owner["owner-phone"],
      jobTitle: aanjagerOf(term),
      roles: ["aanjager"],
    },
  };
}

/** What the person is called who is added along with a municipality, in that municipality's own word. */
function aanjagerOf(term: NonNullable<NewMunicipality["term"]>): NewStaff["jobTitle"] {
  const words = terms.find(({ name }) => name === term)?.words;
  return { nl: capital(words?.nl.aanjager ?? ""), en: capital(words?.en.aanjager ?? "") };
}

function sentence(options: Record<string, string | undefined>, error: z.ZodError): string {
  const [first] = error.issues;
  const name = String(first?.path[0]);
  if (options[name] === undefined) return `--${name} is missing. See: bin/rode-loper help`;
  return `--${name} ${first?.message ?? "is wrong"}.`;
}
