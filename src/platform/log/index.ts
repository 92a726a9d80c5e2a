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

/**
 * The stack of our own faults. What the database or a mail server says can quote what people typed, so of those only
 * the code, and where it happened, is told.
 */
function describe(error: unknown): string {
  if (!(error instanceof Error)) return "not an Error";
  if (!("code" in error) && !("responseCode" in error)) return error.stack ?? error.message;
  const told = ["code", "responseCode", "command", "syscall", "schema", "table", "constraint", "routine", "queue"]
    .filter((key) => key in error && Reflect.get(error, key) !== undefined)
    .map((key) => `${key}=${String(Reflect.get(error, key))}`);
  const frames = (error.stack ?? "").split("\n").filter((line) => /^\s+at /.test(line));
  return [`${error.name} ${told.join(" ")}`, ...frames].join("\n");
}
