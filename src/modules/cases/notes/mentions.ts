import type { Staff } from "#identity";

type Named = Pick<Staff, "personId" | "name">;

/** Who is named in a text, and who is named in it that cannot read it. */
export type Mentions = { readonly named: readonly string[]; readonly cannotRead: readonly Named[] };

/**
 * Finds who is named in a text by `@` and a name: the whole name, or only the first name where one reader alone has it.
 * @param readers who may read it
 * @param others who works here besides
 */
export function mentionsIn(text: string, readers: readonly Named[], others: readonly Named[]): Mentions {
  const named = new Set<string>();
  const cannotRead = new Map<string, Named>();
  const all = [...readers, ...others].sort((a, b) => b.name.length - a.name.length);
  const mayRead = new Set(readers.map(({ personId }) => personId));
  for (const { index } of text.matchAll(/(?<![\p{L}\p{N}._-])@/gu)) {
    const rest = text.slice(index + 1);
    const found = all.find(({ name }) => startsWith(rest, name)) ?? byFirstName(rest, readers);
    if (!found) continue;
    if (mayRead.has(found.personId)) named.add(found.personId);
    else cannotRead.set(found.personId, found);
  }
  return { named: [...named], cannotRead: [...cannotRead.values()] };
}

function byFirstName(rest: string, readers: readonly Named[]): Named | undefined {
  const found = readers.filter(({ name }) => startsWith(rest, name.split(/\s/u)[0] ?? name));
  return found.length === 1 ? found[0] : undefined;
}

/** Whether a text begins with a name, and the name ends there. */
function startsWith(text: string, name: string): boolean {
  if (name === "" || text.slice(0, name.length).toLocaleLowerCase("nl") !== name.toLocaleLowerCase("nl")) return false;
  return !/^[\p{L}\p{N}]/u.test(text.slice(name.length));
}
