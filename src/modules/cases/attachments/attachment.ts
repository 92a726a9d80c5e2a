import { isId } from "#platform/db";
import { type AttachmentFlaw, attachmentKinds } from "#platform/files";
import type { Fields } from "#platform/web";

/** The name of the file field, and of the one that says under what earlier files are kept. */
export const FILES = "files";
export const DRAFT = "draft";

export const MOST_FILES = 10;
export const MOST_BYTES = 20 * 1024 * 1024;

/** So many bytes are kept together. */
export const PIECE = 1024 * 1024;

/** A file, without what is in it. */
export type Attachment = {
  readonly id: string;
  readonly name: string;
  readonly type: string;
  readonly bytes: number;
};

/** A file that was sent, with the step that it came along with. */
export type Sent = Attachment & { readonly stepId: string };

/** A file that came with the answer to a sub-question, and the step with which it was sent along, if it was. */
export type PartFile = Attachment & { readonly subQuestionId: string; readonly stepId: string | undefined };

/** To what files go when their form is in order. */
export type Holder = { readonly caseId: string; readonly stepId: string } | { readonly subQuestionId: string };

/** Why a file was not kept; `text.nl.ts` has a sentence for each. */
export type RefusalCode = AttachmentFlaw | "large" | "count" | "name" | "infected";

/** Files that come along with a form: under what they are kept, whose they are, and which are left out after all. */
export type Enclosure = {
  readonly draftId: string;
  readonly browserMark: string;
  readonly leftOut: readonly string[];
};

/** Under what earlier files of this form are kept, as the form says; undefined when it says nothing that can be true. */
export function draftIn(fields: Fields): string | undefined {
  const said = fields.get(DRAFT);
  return said !== undefined && isId(said) ? said : undefined;
}

const LEAVE = "leave-";

/** The name of the checkbox that leaves a file out. */
export const leaveField = (id: string): string => `${LEAVE}${id}`;

/** Which files are left out, as the form says. */
export function leftOutIn(fields: Fields): string[] {
  const said = [...fields.keys()].filter((name) => name?.startsWith(LEAVE)).map((name) => name.slice(LEAVE.length));
  return said.filter((id) => isId(id));
}

const TAKE = "take-";

/** The name of the checkbox that sends a file of a sub-question along with the answer. */
export const takeField = (id: string): string => `${TAKE}${id}`;

/** Which of them are sent along, as the form says. */
export function takenIn(fields: Fields): string[] {
  const said = [...fields.keys()].filter((name) => name?.startsWith(TAKE)).map((name) => name.slice(TAKE.length));
  return said.filter((id) => isId(id));
}

/** What a file field offers to choose: types for telephones, endings for everything else. */
export const accepted = Object.values(attachmentKinds)
  .flatMap(({ type, endings }) => [type, ...endings.map((ending) => `.${ending}`)])
  .join(",");

/** How people call a type: PDF, JPG. */
export function kindOf(type: string): string {
  const found = Object.entries(attachmentKinds).find(([, kind]) => kind.type === type);
  return found?.[0].toUpperCase() ?? "";
}
