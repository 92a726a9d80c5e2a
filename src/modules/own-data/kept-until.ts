import { dayOf, type Temporal } from "#platform/clock";

/**
 * The last day on which a question is kept.
 * @param closedAt undefined while it is open: its term has not begun
 * @param years as the municipality chose; undefined as long as it has not
 */
export function keptUntil(
  closedAt: Temporal.Instant | undefined,
  years: number | undefined,
): Temporal.PlainDate | undefined {
  return closedAt && years !== undefined ? dayOf(closedAt).add({ years }) : undefined;
}
