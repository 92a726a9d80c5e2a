import { parseArgs } from "node:util";

/** The command was asked in the wrong way: the message is one sentence for the person at the keyboard. */
export class WrongInput extends Error {}

/**
 * What a command does.
 * @param args the words after its name
 * @param say one line for the person at the keyboard
 * @param env the settings, usually `process.env`
 * @throws WrongInput for wrong words; any other error says that it failed
 */
export type Command = (
  args: readonly string[],
  say: (line: string) => void,
  env: Readonly<Record<string, string | undefined>>,
) => Promise<void>;

/** The outcome is not in order (a broken chain, old documents): said already, so only the exit code remains. */
export function endsBadly(): void {
  process.exitCode = 1;
}

/** What a command takes besides its name. */
type Shape = {
  /** What its words mean, as in `FILE`; all of them must stand there. */
  readonly words?: readonly string[];
  /** Of the form `--name value`. */
  readonly options?: readonly string[];
  /** Of the form `--name`. */
  readonly flags?: readonly string[];
};

/**
 * Takes words, options and flags apart.
 * @throws WrongInput when something else stands between them, is missing, or stands there twice
 */
export function readWords(args: readonly string[], { words = [], options = [], flags = [] }: Shape) {
  const known = {
    ...Object.fromEntries(options.map((name) => [name, { type: "string" as const }])),
    ...Object.fromEntries(flags.map((name) => [name, { type: "boolean" as const }])),
  };
  const { values, tokens, positionals } = parsed(args, known, words.length > 0);
  const given = tokens.flatMap((token) => (token.kind === "option" ? [token.name] : []));
  const twice = given.find((name, index) => given.indexOf(name) !== index);
  if (twice !== undefined) throw new WrongInput(`--${twice} stands there twice.`);
  const missing = words[positionals.length];
  if (missing !== undefined) throw new WrongInput(`${missing} is missing. See: bin/rode-loper help`);
  const more = positionals[words.length];
  if (more !== undefined) throw new WrongInput(`Unexpected argument '${more}'. See: bin/rode-loper help`);
  return {
    words: positionals,
    options: values as Record<string, string | undefined>,
    has: (flag: string) => given.includes(flag),
  };
}

/**
 * Takes options of the form `--name value` apart.
 * @param names every option there is; none may stand twice, and nothing else may stand between them
 * @throws WrongInput
 */
export function readOptions(args: readonly string[], names: readonly string[]): Record<string, string | undefined> {
  return readWords(args, { options: names }).options;
}

function parsed(
  args: readonly string[],
  options: Record<string, { type: "string" | "boolean" }>,
  allowPositionals: boolean,
) {
  try {
    return parseArgs({ args: [...args], options, strict: true, tokens: true, allowPositionals });
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    throw new WrongInput(`${error.message.split("\n", 1)[0]}. See: bin/rode-loper help`);
  }
}
