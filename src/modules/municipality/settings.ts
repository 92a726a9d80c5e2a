/**
 * The parts of the settings, in the order in which a new municipality goes through them. A part that is added here
 * asks for its address (addresses.ts), its words (pages/settings/text.*.ts) and its page (module.ts).
 */
export const sectionKeys = [
  "name",
  "words",
  "desk",
  "promise",
  "closing-days",
  "departments",
  "chain-partners",
  "mandate",
  "retention",
  "modules",
  "house-style",
  "logo",
] as const;

export type SectionKey = (typeof sectionKeys)[number];

/** In which version each part was saved last; a part that is missing still has to be done. */
export type Saved = ReadonlyMap<string, number>;

/** The version that a form shows: 0 as long as nobody saved the part. */
export function versionOf(saved: Saved, section: SectionKey): number {
  return saved.get(section) ?? 0;
}

/**
 * The part to do next.
 * @param after the part that was just done; what stands behind it comes first
 * @returns undefined when every part has been done
 */
export function nextToDo(saved: Saved, after?: SectionKey): SectionKey | undefined {
  const start = after === undefined ? 0 : sectionKeys.indexOf(after) + 1;
  const inOrder = [...sectionKeys.slice(start), ...sectionKeys.slice(0, start)];
  return inOrder.find((key) => !saved.has(key));
}

/** Whether nothing is left to do once this part has been saved. */
export function isLastToDo(saved: Saved, section: SectionKey): boolean {
  return nextToDo(new Map([...saved, [section, 1]])) === undefined;
}

/** Organisations beside the municipality that answer sub-questions. */
export const partnerKinds = ["employers-desk", "work-integration", "environment", "uwv"] as const;

export type PartnerKind = (typeof partnerKinds)[number];

export type ChainPartner = { readonly kind: PartnerKind; readonly name: string; readonly email: string };

/** What an administrator says about a department. */
export type DepartmentFacts = {
  readonly name: string;
  readonly email: string;
  /** Working days within which it answers a sub-question. */
  readonly replyDays: number;
  /** Who hears of it when the department is late. */
  readonly manager?: { readonly name: string; readonly email: string } | undefined;
  readonly topics: readonly string[];
};

export type Department = DepartmentFacts & {
  readonly id: string;
  readonly version: number;
  readonly endedAt: Date | undefined;
};

/** A day on which the town hall is closed, as ISO date, and why. */
export type ClosingDay = { readonly day: string; readonly reason: string | undefined };
