const unavailable = new Set([
  "ECONNREFUSED",
  "ECONNRESET",
  "ENOENT",
  "EPIPE",
  "ETIMEDOUT",
  "EAI_AGAIN",
  "57P01", // admin_shutdown
  "57P02", // crash_shutdown
  "57P03", // cannot_connect_now
  "08000",
  "08003",
  "08006",
  "53300", // too_many_connections
]);

/** A write that the database refuses because its disk is full; reading goes on. */
const full = new Set(["53100", "ENOSPC"]);

/**
 * What is asked of the database while it is not ready for that (55000) is a fault of ours, but for one: when it lets nobody in for
 * now, as while it is being restored or copied, it says so and ends the connection.
 */
const isShut = (error: unknown) => codeOf(error) === "55000" && Reflect.get(Object(error), "severity") === "FATAL";

const lostConnection = /Connection terminated|timeout exceeded when trying to connect|Client has encountered/i;

function codeOf(error: unknown): string | undefined {
  return typeof error === "object" && error !== null && "code" in error ? String(error.code) : undefined;
}

/**
 * Whether the database is away for now (restarting, shut, out of connections, disk full): the same request may
 * succeed a little later, so the visitor gets 503 with Retry-After instead of an error page.
 */
export function isUnavailable(error: unknown): boolean {
  const code = codeOf(error);
  if (code !== undefined && (unavailable.has(code) || full.has(code))) return true;
  if (isShut(error)) return true;
  return error instanceof Error && lostConnection.test(error.message);
}

/** Whether nothing could be written because a disk is full: it does not pass by itself in a moment. */
export function isFull(error: unknown): boolean {
  return full.has(codeOf(error) ?? "");
}

/** Whether the database refused a row because a unique key exists already. */
export function isDuplicate(error: unknown): boolean {
  return codeOf(error) === "23505";
}
