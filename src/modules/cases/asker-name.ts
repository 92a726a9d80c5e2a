/** What stands in the place of a name: of somebody who was erased, and of somebody whom a list did not name. */
export type Nameless = { readonly erasedName: string; readonly noName: string };

/** The name of whoever asked, as the desk reads it. */
export function nameOf({ erasedName, noName }: Nameless, isErased: boolean, name: string): string {
  if (isErased) return erasedName;
  return name === "" ? noName : name;
}
