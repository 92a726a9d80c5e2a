import type { Texts } from "#platform/i18n";
import type { nl } from "./text.nl.js";

export const en: Texts<typeof nl> = {
  choose: "Choose your logo",
  another: "Choose another logo",
  label: "File with your logo",
  hint: "A PNG, JPEG or WebP of at most 512 kB. A wide logo without much white around it looks best.",
  send: "Use this logo",
  present: "Your logo",
  remove: "Remove the logo",
  leave: "No logo of our own, go on",
  overtaken:
    "Another administrator changed the logo after you opened the page. Nothing was overwritten. Choose your file again if that is how it should be.",
};
