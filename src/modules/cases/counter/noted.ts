import { AMSTERDAM, dayOf, Temporal } from "#platform/clock";
import type { Channel } from "../case.js";

/** The ways in that an officer notes. */
export const notedChannels = ["phone", "counter", "paper"] as const satisfies readonly Channel[];
export type NotedChannel = (typeof notedChannels)[number];

/** What an officer says of a question that somebody told them. */
export type Noted = {
  readonly channel: NotedChannel;
  /** When a letter came in; what is told is received now. */
  readonly receivedOn: Temporal.PlainDate | undefined;
  /** Whether the officer owns it, and not who would own it from the web. */
  readonly keeps: boolean;
  /** What the officer told them at once: the first human message. */
  readonly said: string | undefined;
};

/** A letter that came in longer ago than this was noted long ago, or its date is wrong. */
const MOST_DAYS_AGO = 92;

/** Whether a letter can have come in on a day. @returns why not; undefined when it can */
export function wrongReceipt(on: Temporal.PlainDate, today: Temporal.PlainDate): "future" | "long-ago" | undefined {
  if (Temporal.PlainDate.compare(on, today) > 0) return "future";
  const first = today.subtract({ days: MOST_DAYS_AGO });
  return Temporal.PlainDate.compare(on, first) < 0 ? "long-ago" : undefined;
}

type Receipt = { readonly receivedAt: Temporal.Instant; readonly receivedOn: Temporal.PlainDate };

/** From when the promise counts: the day on which a letter came in, else this moment. */
export function receiptOf(noted: Noted | undefined, now: Temporal.Instant): Receipt {
  const today = dayOf(now);
  const on = noted?.receivedOn;
  if (on === undefined || on.equals(today)) return { receivedAt: now, receivedOn: today };
  return { receivedAt: on.toZonedDateTime(AMSTERDAM).toInstant(), receivedOn: on };
}
