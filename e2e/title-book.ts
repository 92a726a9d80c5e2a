import type { Lang } from "#platform/i18n";

const ERRORS: Readonly<Record<Lang, RegExp>> = { nl: /^(1 fout|\d+ fouten): /, en: /^(1 error|\d+ errors): / };

/** Every title that was seen, so that two pages with the same one are found. */
export class TitleBook {
  readonly #owners = new Map<string, string>();

  /**
   * What is wrong with a title: it says how many errors there are, then what the page is, then whose it is; and it
   * belongs to one page alone. States of the same page may share theirs, and so may errors of the same kind.
   */
  complaints(title: string, address: string, status: number, lang: Lang): string[] {
    const { pathname, searchParams } = new URL(address);
    const isForm = status === 200 || status === 400 || status === 409;
    const owner = isForm ? `${pageOf(pathname)}?${searchParams.get("status") ?? "open"}` : `status ${status}`;
    const plain = title.replace(ERRORS[lang], "");
    const known = this.#owners.get(`${lang} ${plain}`);
    this.#owners.set(`${lang} ${plain}`, owner);
    return [
      ...(status === 400 && plain === title ? [`the title does not say how many errors: ${title}`] : []),
      ...(/^\S.+ – \S/.test(plain) ? [] : [`the title does not say what and whose: ${title}`]),
      ...(known === undefined || known === owner ? [] : [`${known} has the same title: ${title}`]),
    ];
  }
}

/** A case that came back with an error is still the page of that case. */
function pageOf(pathname: string): string {
  return pathname.replace(/(\/[0-9a-f-]{36})\/[\w-]+$/, "$1");
}
