import type { Staff } from "#identity";

type Named = Pick<Staff, "personId" | "name">;

/** Who is named in a text, and who is named in it that cannot read it. */
export type Mentions = {
  readonly named: readonly string[];
  readonly cannotRead: readonly Named[];
  /** What stands behind an `@` and looks like a name, but is that of nobody, or of more than one. */
  readonly unknown: readonly string[];
};

/**
 * Finds who is named in a text by `@` and a name: the whole name, or only the first name where one reader alone has it.
 * @param readers who may read it
 * @param others who works here besides
 * @param self who wrote it: to name oneself tells nobody anything, but is no mistake
 */
export function mentionsIn(text: string, readers: readonly Named[], others: readonly Named[], self?: Named): Mentions {
  const named = new Set<string>();
  const cannotRead = new Map<string, Named>();
  const all = [...readers, ...others].sort((a, b) => b.name.length - a.name.length);
  const unknown = new Map<string, string>();
  const mayRead = new Set(readers.map(({ personId }) => personId));
  for (const { index } of text.matchAll(/(?<![\p{L}\p{N}._-])@/gu)) {
    const rest = text.slice(index + 1);
    const found = all.find(({ name }) => startsWith(rest, name)) ?? byFirstName(rest, readers);
    if (!found) {
      const name = self && startsWith(rest, firstOf(self)) ? undefined : nameAt(text, index);
      if (name !== undefined && !unknown.has(lower(name))) unknown.set(lower(name), name);
      continue;
    }
    if (mayRead.has(found.personId)) named.add(found.personId);
    else cannotRead.set(found.personId, found);
  }
  return { named: [...named], cannotRead: [...cannotRead.values()], unknown: [...unknown.values()] };
}

function byFirstName(rest: string, readers: readonly Named[]): Named | undefined {
  const found = readers.filter(({ name }) => startsWith(rest, firstOf({ name })));
  return found.length === 1 ? found[0] : undefined;
}

const firstOf = ({ name }: Pick<Named, "name">): string => name.split(/\s/u)[0] ?? name;

const lower = (text: string): string => text.toLocaleLowerCase("nl");

/**
 * The word behind an `@` that somebody can have meant as a name: it begins with a letter, and is no part of a mail address, of
 * another address or of a mark elsewhere on the web. In doubt it is none: a warning about nothing is read once.
 */
function nameAt(text: string, at: number): string | undefined {
  if (!/[\s("'“‘„[,;:-]/u.test(text[at - 1] ?? " ")) return undefined;
  const word = /^\p{L}[\p{L}\p{M}\p{N}.'’_-]{0,39}/u.exec(text.slice(at + 1))?.[0];
  if (word === undefined || text[at + 1 + word.length] === "@") return undefined;
  const name = word.replace(/[.'’_-]+$/u, "");
  return /^[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,}$/.test(name) ? undefined : name;
}

/** Whether a text begins with a name, and the name ends there. */
function startsWith(text: string, name: string): boolean {
  if (name === "" || lower(text.slice(0, name.length)) !== lower(name)) return false;
  return !/^[\p{L}\p{N}]/u.test(text.slice(name.length));
}
