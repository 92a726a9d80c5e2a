import { choose, type Lang } from "#platform/i18n";
import type { Staff } from "../roles.js";
import { en } from "../text.en.js";
import { nl } from "../text.nl.js";

/** What to call somebody within a sentence: by name, or as a former colleague once nobody knows it any more. */
export function called({ name, isForgotten }: Pick<Staff, "name" | "isForgotten">, lang: Lang): string {
  return isForgotten ? choose(lang, { nl, en }).formerColleague : name;
}

/** Somebody with what to call them where their name stands. */
export function calledStaff<S extends Pick<Staff, "name" | "isForgotten">>(staff: S, lang: Lang): S {
  return staff.isForgotten ? { ...staff, name: called(staff, lang) } : staff;
}
