/** Facts for the person who runs the server: never a token, a mail body, an address with a token or personal data. */
export type Facts = Readonly<Record<string, string | number | boolean | undefined>>;

export type Log = {
  info(message: string, facts?: Facts): void;
  error(message: string, error: unknown, facts?: Facts): void;
};

/** One JSON object a line, so that nothing in a value can begin a line of its own. */
export function lineLog(write: (line: string) => void = (line) => process.stderr.write(line)): Log {
  const put = (level: string, message: string, facts: Facts) =>
    write(`${JSON.stringify({ time: new Date().toISOString(), level, message, ...facts })}\n`);
  return {
    info: (message, facts = {}) => put("info", message, facts),
    error: (message, error, facts = {}) => put("error", message, { ...facts, error: describe(error) }),
  };
}

/** The stack of our own faults; of a database error only its code and message, which hold no values of rows. */
function describe(error: unknown): string {
  if (!(error instanceof Error)) return "not an Error";
  if ("code" in error && "severity" in error) return `${error.message} (${error.code})`;
  return error.stack ?? error.message;
}
