/**
 * Where a file of the project is, seen from the compiled code: `dist/src/platform/ui/` lies four folders deep.
 * @param path a path from the project's root, such as "src/platform/ui/theme/tokens.css"
 * @returns the address of that file on disk
 */
export function projectFile(path: string): URL {
  return new URL(`../../../../${path}`, import.meta.url);
}
