import { type AttachmentKind, attachmentKinds } from "./attachment.js";

const LONGEST = 120;
const known = new Map<string, string>(
  Object.entries(attachmentKinds).flatMap(([kind, { endings }]) => endings.map((ending) => [ending, kind] as const)),
);

/**
 * A name to show and to save under: one line, without a path, without signs that steer how it is read.
 * @param given as the sender's machine called it
 */
export function tidyName(given: string): string {
  const last = given.toWellFormed().normalize("NFC").split(/[\\/]/).at(-1) ?? "";
  const tidy = last
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, "")
    .replace(/[<>:"|?*]/g, "_")
    .replace(/\s+/gu, " ")
    .replace(/^[.\s]+|[.\s]+$/g, "");
  const letters = [...tidy];
  if (letters.length <= LONGEST) return tidy;
  const ending = endingOf(tidy);
  const room = LONGEST - (ending === undefined ? 0 : ending.length + 1);
  return letters.slice(0, room).join("") + (ending === undefined ? "" : `.${ending}`);
}

/**
 * The name for a file of which the content is known: it ends as such a file does, so that no machine takes it for another.
 * @returns undefined when it ends as another kind of document: then the name is not true
 */
export function nameFor(tidy: string, kind: AttachmentKind, nameless: string): string | undefined {
  const ending = endingOf(tidy)?.toLowerCase();
  const said = ending === undefined ? undefined : known.get(ending);
  if (said !== undefined && said !== kind) return undefined;
  if (said === kind && tidy.length > (ending?.length ?? 0)) return tidy;
  return `${tidy || nameless}.${attachmentKinds[kind].endings[0]}`;
}

const endingOf = (name: string) => /\.([A-Za-z0-9]{1,8})$/.exec(name)?.[1];
