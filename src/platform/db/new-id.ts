import { randomUUIDv7 } from "node:crypto";

/** The newest id of this process, as text: hexadecimal digits sort as their numbers do. */
let newest = "";

/**
 * An id for a row: a UUID of version 7, which begins with the millisecond. Of two ids that a process makes the later one is the
 * greater, also within one millisecond and when the clock goes back: what is sorted by its id stands in the order in which it
 * was made. (RFC 9562, section 6.2, method 2.)
 */
export function newId(): string {
  const made = randomUUIDv7();
  newest = made > newest ? made : oneMore(newest);
  return newest;
}

/** The last 62 digits are random, so there is room to count on. */
function oneMore(id: string): string {
  const digits = (BigInt(`0x${id.replaceAll("-", "")}`) + 1n).toString(16).padStart(32, "0");
  return digits.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Whether a text can be an id: PostgreSQL takes nothing else where it compares ids. */
export const isId = (text: string): boolean => UUID.test(text);
