import { everyone, outsiders, type RouteAccess, readOnly } from "./outcomes.js";

const shown = { ...outsiders, administrator: "shown", rest: "forbidden" } as const;
const done = { ...outsiders, administrator: "done", rest: "forbidden" } as const;
const unknown = { ...outsiders, administrator: "unknown", rest: "forbidden" } as const;

const setting = (id: string): RouteAccess => ({
  id,
  reason: "Only an administrator sees and changes the settings, and only those of their own municipality.",
  get: shown,
  post: done,
});

/** Pages about a municipality itself. */
export const municipalityAccess: readonly RouteAccess[] = [
  { id: "municipality.accessibility", reason: "The law asks for it in public.", ...readOnly },
  { id: "municipality.privacy", reason: "The law asks for it in public.", ...readOnly },
  { ...setting("municipality.administration"), post: everyone("no-method") },
  setting("municipality.settings-name"),
  setting("municipality.settings-words"),
  setting("municipality.settings-desk"),
  setting("municipality.settings-promise"),
  setting("municipality.settings-retention"),
  setting("municipality.settings-closing-days"),
  setting("municipality.settings-departments"),
  setting("municipality.settings-chain-partners"),
  setting("municipality.settings-mandate"),
  setting("municipality.settings-modules"),
  setting("municipality.settings-house-style"),
  setting("municipality.settings-logo"),
  setting("municipality.department-new"),
  {
    ...setting("municipality.department"),
    reason: "Only an administrator sees and changes departments; one of another municipality does not exist.",
    others: { get: unknown, post: unknown },
  },
];
