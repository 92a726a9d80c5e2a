import { type RouteAccess, readOnly } from "./outcomes.js";

/** Pages about a municipality itself. */
export const municipalityAccess: readonly RouteAccess[] = [
  { id: "municipality.accessibility", reason: "The law asks for it in public.", ...readOnly },
  { id: "municipality.privacy", reason: "The law asks for it in public.", ...readOnly },
];
