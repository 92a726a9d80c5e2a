/**
 * One class attribute out of several names.
 * @param names class names; what is false or absent is left out
 */
export function classNames(...names: (string | false | undefined)[]): string {
  return names.filter(Boolean).join(" ");
}
