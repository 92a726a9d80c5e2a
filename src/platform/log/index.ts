/** Facts for the person who runs the server: never a token, a mail body, an address with a token or personal data. */
export type Facts = Readonly<Record<string, string | number | boolean | undefined>>;

export type Log = {
  info(message: string, facts?: Facts): void;
  error(message: string, error: unknown, facts?: Facts): void;
};

/**
 * What JSON leaves as it is and what steers a screen all the same: signs that command a terminal, ends of lines that are
 * none in JSON, and signs that turn the direction of what follows.
 */
const steering = /[\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g;
const escaped = (sign: string) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`;

/** One JSON object a line, so that nothing in a value can begin a line of its own. */
export function lineLog(write: (line: string) => void = (line) => process.stderr.write(line)): Log {
  const put = (level: string, message: string, facts: Facts) =>
    write(
      `${JSON.stringify({ time: new Date().toISOString(), level, message, ...facts }).replace(steering, escaped)}\n`,
    );
  return {
    info: (message, facts = {}) => put("info", message, facts),
    error: (message, error, facts = {}) => put("error", message, { ...facts, error: describeError(error) }),
  };
}

const MOST_WITHIN = 3;

/**
 * The stack of our own faults. What the database or a mail server says can quote what people typed, so of those only
 * the code, and where it happened, is told. Of what failed about many the first few are told.
 */
export function describeError(error: unknown): string {
  if (!(error instanceof Error)) return "not an Error";
  if (!("code" in error) && !("responseCode" in error)) {
    const within = error instanceof AggregateError ? error.errors.slice(0, MOST_WITHIN) : [];
    return [error.stack ?? error.message, ...within.map(describeError)].join("\n");
  }
  const told = ["code", "responseCode", "command", "syscall", "schema", "table", "constraint", "routine", "queue"]
    .filter((key) => key in error && Reflect.get(error, key) !== undefined)
    .map((key) => `${key}=${String(Reflect.get(error, key))}`);
  // The message stands in front, and a line of it can look like a place.
  const stack = error.message === "" ? error.stack : error.stack?.replace(error.message, () => "");
  const frames = (stack ?? "").split("\n").filter((line) => /^\s+at /.test(line));
  return [`${error.name} ${told.join(" ")}`, ...frames].join("\n");
}
