import type { Texts } from "#platform/i18n";
import type { nl } from "./text.nl.js";

export const en: Texts<typeof nl> = {
  label: "Attachments",
  hint: "At most 10 files, each up to 20 MB: PDF, ODT, DOCX, XLSX, JPG, PNG or HEIC.",
  kept: "We already have these attachments",
  leaveHint: "Tick what you do not want to send after all.",
  leave: (file: string) => `Leave out: ${file}`,
  nameless: "A file without a name",
  gone: "Your attachments are no longer here, because we keep them here for one day. Choose them again.",
  refusals: {
    kind: (name: string) => `“${name}” is not a file that we take. Choose a PDF, ODT, DOCX, XLSX, JPG, PNG or HEIC.`,
    name: (name: string) => `The name of “${name}” does not fit what is in it. Give the file its right name.`,
    broken: (name: string) => `“${name}” is damaged. Save it again and choose it once more.`,
    packed: (name: string) => `“${name}” becomes far too large when it is unpacked. Save it as a PDF.`,
    macros: (name: string) => `“${name}” contains macros. Save it without macros, or as a PDF.`,
    points: (name: string) => `“${name}” has too many pixels. Make the photo smaller.`,
    large: (name: string) => `“${name}” is larger than 20 MB. Make the file smaller.`,
    count: (name: string) => `There was no room for “${name}”: you can send at most 10 files.`,
    infected: (name: string) => `Our virus scanner found something dangerous in “${name}”. Send another file.`,
  },
  withheld: {
    infected: {
      title: "This file is not safe",
      body: (name: string) =>
        `Our virus scanner found something dangerous in “${name}”. So nobody gets this file. Ask whoever sent it for another one.`,
    },
    unknown: {
      title: "This file comes in a moment",
      body: (name: string) =>
        `Before we give you “${name}”, our virus scanner looks at it. It cannot do so now. Try again in a few minutes.`,
    },
    again: "Try again",
  },
};
