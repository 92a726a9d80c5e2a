import { storedDay, type Temporal } from "#platform/clock";
import type { BudgetMark } from "../budgets/budget.js";
import type { OfferSigns } from "../handover/receiver.js";
import type { OfficialKind } from "../official/official.js";
import type { SubRow } from "../sub-questions/queries.js";
import type { SubStatus } from "../sub-questions/sub-question.js";
import type { Lane } from "./board.js";

/** A question on the board. */
export type CardRow = {
  readonly status: Lane;
  readonly id: string;
  readonly number: string;
  readonly title: string;
  readonly ownerId: string;
  readonly askerName: string;
  readonly isErased: boolean;
  readonly organisationId: string | undefined;
  readonly official: { readonly id: string; readonly kind: OfficialKind } | undefined;
  readonly received: Temporal.PlainDate;
  readonly answerDue: Temporal.PlainDate;
  readonly waitingSince: Temporal.PlainDate | undefined;
  readonly suspendedUntil: Temporal.PlainDate | undefined;
  readonly round: number;
  readonly hops: number;
  /** To whom it is offered, and until when they have. */
  readonly offer: (OfferSigns & { readonly due: Temporal.PlainDate }) | undefined;
  /** It is proposed or offered to another municipality. The day counts from its offer: there is none until the asker agrees. */
  readonly transfer: { readonly due: Temporal.PlainDate | undefined } | undefined;
  /** Of how many in its lane it is one, counted no further than `MOST_COUNTED` and a bit. */
  readonly counted: number;
};

/** A card as the database gives it. */
export type LaneRow = {
  status: Lane;
  case_id: string;
  number: string;
  title: string;
  owner_id: string;
  asker_name: string;
  erased_at: Date | null;
  organisation_id: string | null;
  official_id: string | null;
  official_kind: OfficialKind | null;
  received: string;
  answer_due: string;
  waiting_since: string | null;
  suspended_until: string | null;
  round: number;
  hops: number;
  offered_to: string | null;
  offered_from: string | null;
  offered_by: string | null;
  offer_due: string | null;
  transfer_id: string | null;
  transfer_due: string | null;
  counted: string;
};

function offerOf({ offered_to: toId, offered_from: fromId, offered_by: offeredBy, offer_due: due }: LaneRow) {
  return toId && fromId && offeredBy && due ? { toId, fromId, offeredBy, due: storedDay(due) } : undefined;
}

const day = (text: string | null) => (text === null ? undefined : storedDay(text));

export const asCardRow = (row: LaneRow): CardRow => ({
  status: row.status,
  id: row.case_id,
  number: row.number,
  title: row.title,
  ownerId: row.owner_id,
  askerName: row.asker_name,
  isErased: row.erased_at !== null,
  organisationId: row.organisation_id ?? undefined,
  official: row.official_id && row.official_kind ? { id: row.official_id, kind: row.official_kind } : undefined,
  received: storedDay(row.received),
  answerDue: storedDay(row.answer_due),
  waitingSince: day(row.waiting_since),
  suspendedUntil: day(row.suspended_until),
  round: row.round,
  hops: row.hops,
  offer: offerOf(row),
  transfer: row.transfer_id === null ? undefined : { due: day(row.transfer_due) },
  counted: Number(row.counted),
});

/** A sub-question as a card shows it: where, and how it stands. */
export type PartRow = {
  readonly id: string;
  readonly caseId: string;
  readonly departmentId: string | undefined;
  readonly personId: string | undefined;
  readonly partner: string | undefined;
  readonly round: number;
  readonly status: SubStatus;
  readonly due: Temporal.PlainDate;
  readonly isEscalated: boolean;
  readonly budgets: readonly BudgetMark[];
};

/** The same as the database gives it. */
export type RawPart = Pick<
  SubRow,
  | "sub_question_id"
  | "case_id"
  | "department_id"
  | "person_id"
  | "partner"
  | "round"
  | "status"
  | "due"
  | "escalated_at"
> & { budgets: BudgetMark[] };

export const asPartRow = (row: RawPart): PartRow => ({
  id: row.sub_question_id,
  caseId: row.case_id,
  departmentId: row.department_id ?? undefined,
  personId: row.person_id ?? undefined,
  partner: row.partner ?? undefined,
  round: row.round,
  status: row.status,
  due: storedDay(row.due),
  isEscalated: row.escalated_at !== null,
  budgets: row.budgets,
});
