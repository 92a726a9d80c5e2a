import { type FileHandle, open } from "node:fs/promises";
import { WrongInput } from "./command.js";

/** What was said, kept in a file as well when somebody asks for one; only its owner can read that. */
export class Report {
  private constructor(
    private readonly sayIt: (line: string) => void,
    private readonly file: FileHandle | undefined,
  ) {}

  /** @throws WrongInput when the file cannot be written */
  static async open(path: string | undefined, say: (line: string) => void): Promise<Report> {
    if (path === undefined) return new Report(say, undefined);
    const file = await open(path, "w", 0o600).catch((error: NodeJS.ErrnoException) => {
      throw new WrongInput(`--report: ${path} cannot be written (${error.code}).`);
    });
    return new Report(say, file);
  }

  readonly #lines: string[] = [];

  say(line: string): void {
    this.sayIt(line);
    this.note(line);
  }

  /** Only in the file. */
  note(line: string): void {
    this.#lines.push(line);
  }

  async close(): Promise<void> {
    await this.file?.writeFile(this.#lines.map((line) => `${line}\n`).join(""));
    await this.file?.close();
  }
}
