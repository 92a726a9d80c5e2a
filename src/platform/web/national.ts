import type { Lang } from "#platform/i18n";
import { type AddressBook, fillAddress } from "./addresses.js";
import type { WebOptions } from "./options.js";
import type { Passage } from "./pages.js";
import type { Answer, NationalRoute } from "./route.js";

type NationalAnswer = {
  readonly lang: Lang;
  readonly page: Extract<Answer, { kind: "page" }>;
  /** The same page in each language. */
  readonly languages: Readonly<Record<Lang, string>>;
};

/** The pages that belong to no municipality. @returns undefined when there is none at this path */
export async function answerNational(
  options: WebOptions,
  book: AddressBook<NationalRoute>,
  { url }: Passage,
): Promise<NationalAnswer | undefined> {
  const found = find(book, url.pathname);
  if (!found) return undefined;
  const { lang, target, params } = found;
  const to = (address: NationalRoute["address"], given?: Readonly<Record<string, string>>, other: Lang = lang) =>
    fillAddress("", address, other, given);
  const page = await target.get({ lang, params, tenants: await options.tenants.all(), to });
  if (page.kind !== "page") throw new Error(`${target.id} may not redirect`);
  return { lang, page, languages: { nl: to(target.address, params, "nl"), en: to(target.address, params, "en") } };
}

function find(book: AddressBook<NationalRoute>, path: string) {
  for (const lang of ["nl", "en"] as const) {
    const found = book.find(lang, path);
    if (found) return { lang, ...found };
  }
  return undefined;
}
