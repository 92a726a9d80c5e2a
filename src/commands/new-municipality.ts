import { z } from "zod";
import type { NewStaff } from "#identity";
import { choices, type NewMunicipality } from "#municipality";
import { capital, type Lang } from "#platform/i18n";
import { readOptions, WrongInput } from "./command.js";
import { nameFromMail } from "./name-from-mail.js";
import { en } from "./text.en.js";
import { nl } from "./text.nl.js";

/** First parts of addresses that the installation itself uses. */
const TAKEN = new Set(["api", "assets", "dev", "en", "inloggen", "installatie", "livez", "readyz", "uitloggen"]);

const line = z
  .string()
  .trim()
  .min(1, "may not be empty")
  .max(200, "is too long")
  .regex(/^\P{Cc}*$/u, "must be one line")
  .optional();
const phone = line.refine(
  (given) => given === undefined || /^[+\d][\d\s().-]*$/.test(given),
  "must be a telephone number, such as 14 030",
);
const email = z.email("must be a mail address, such as anna.jansen@town.example");

const termNames = choices.terms.map(({ name }) => name);

const schema = z.object({
  admin: email,
  name: line,
  slug: z
    .string()
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "must be lower case letters, digits and hyphens, such as utrecht")
    .refine((slug) => !TAKEN.has(slug), "is an address of the installation itself")
    .optional(),
  host: z
    .string()
    .regex(/^(?=.{1,253}$)[a-z0-9-]+(\.[a-z0-9-]+)+$/, "must be a host name in lower case, such as loket.utrecht.nl")
    .optional(),
  town: line,
  prefix: z
    .string()
    .regex(/^[A-Z]{2,4}$/, "must be two to four capitals, such as UT")
    .optional(),
  kind: z.enum(["gemeente", "stad", "dorpen"], "must be gemeente, stad or dorpen").default("gemeente"),
  term: z
    .enum(termNames, `must be ${termNames.slice(0, -1).join(", ")} or ${termNames.at(-1)}`)
    .default("sociale-onderneming"),
  phone,
  email: email.optional(),
  "owner-name": line,
  "owner-email": email.optional(),
  "owner-phone": phone,
});

type Options = z.infer<typeof schema>;

export type Given = { readonly municipality: NewMunicipality; readonly people: readonly NewStaff[] };

/**
 * Reads what stands behind `municipality add`: the code, and options. Everything is checked here, before anything is
 * written.
 * @throws WrongInput in one sentence, about the first thing that is missing or wrong
 */
export function readNewMunicipality(args: readonly string[]): Given {
  const [code = "", ...rest] = args;
  if (code === "" || code.startsWith("-"))
    throw new WrongInput("Begin with the code of the municipality, such as GM0344. See: bin/rode-loper help");
  const known = choices.findKnown(code);
  if (!known)
    throw new WrongInput(`There is no municipality with the code ${quoted(code)} in 2026. Utrecht, say, is GM0344.`);
  const options = readOptions(rest, Object.keys(schema.shape));
  const parsed = schema.safeParse(options);
  if (!parsed.success) throw new WrongInput(sentence(options, parsed.error));
  const { slug, host, town, prefix, kind, term, phone, email } = parsed.data;
  const usual = choices.usual(known);
  return {
    municipality: {
      ...usual,
      slug: slug ?? usual.slug,
      host,
      name: town ?? usual.name,
      kind,
      term,
      casePrefix: prefix,
      desk: { ...usual.desk, phone, email },
    },
    people: peopleOf(parsed.data),
  };
}

/** The first administrator, and the aanjager if one was named. They can be the same person. */
function peopleOf(options: Options): NewStaff[] {
  const owner = options["owner-email"];
  if (owner === undefined && (options["owner-name"] ?? options["owner-phone"]) !== undefined)
    throw new WrongInput("--owner-email is missing. See: bin/rode-loper help");
  const alone = owner?.toLowerCase() === options.admin.toLowerCase();
  const admin: NewStaff = {
    name: options.name ?? nameFromMail(options.admin),
    email: options.admin,
    phone: alone ? options["owner-phone"] : undefined,
    jobTitle: alone ? aanjagerOf(options.term) : { nl: nl.administrator, en: en.administrator },
    roles: alone ? ["administrator", "aanjager"] : ["administrator"],
  };
  if (owner === undefined || alone) return [admin];
  const aanjager: NewStaff = {
    name: options["owner-name"] ?? nameFromMail(owner),
    email: owner,
    phone: options["owner-phone"],
    jobTitle: aanjagerOf(options.term),
    roles: ["aanjager"],
  };
  return [admin, aanjager];
}

/** What the aanjager is called, in the municipality's own word. */
function aanjagerOf(term: Options["term"]): Readonly<Record<Lang, string>> {
  const words = choices.terms.find(({ name }) => name === term)?.words;
  return { nl: capital(words?.nl.aanjager ?? ""), en: capital(words?.en.aanjager ?? "") };
}

/** What somebody typed, without what would break the line or the screen. */
function quoted(text: string): string {
  return `"${text.replace(/\p{Cc}/gu, "?").slice(0, 40)}"`;
}

function sentence(options: Record<string, string | undefined>, error: z.ZodError): string {
  const [first] = error.issues;
  const name = String(first?.path[0]);
  if (options[name] === undefined) return `--${name} is missing. See: bin/rode-loper help`;
  return `--${name} ${first?.message ?? "is wrong"}.`;
}
