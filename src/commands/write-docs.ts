import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { PROJECT } from "../database.js";
import { accessMatrixMarkdown } from "./access-matrix.js";
import { type Command, endsBadly, WrongInput } from "./command.js";
import { records, stateDocuments } from "./states.js";
import { workingDaysMarkdown } from "./working-days.js";

const STATES = "docs/states";

/** Documents of one file. */
const files: ReadonlyMap<string, () => string> = new Map([
  ["docs/access-matrix.md", accessMatrixMarkdown],
  ["docs/working-days.md", workingDaysMarkdown],
]);

/** Writes the documents that are made from code; with `--check` it only says which differ. */
export const docsCommand: Command = async (args, say) => {
  const [option, ...rest] = args;
  if (rest.length > 0 || (option !== undefined && option !== "--check"))
    throw new WrongInput("docs takes one option: bin/rode-loper docs --check");
  const states = stateDocuments(records);
  if (option === undefined) return write(states, say);
  const wrong = (await findDifferences(join(PROJECT, STATES), states)).map((name) => `${STATES}/${name}`);
  for (const [name, make] of files)
    if ((await readFile(join(PROJECT, name), "utf8").catch(() => "")) !== make()) wrong.push(name);
  for (const name of wrong) say(`${name} is not what the code says. Run: npm run docs`);
  if (wrong.length > 0) return endsBadly();
  say(`${[STATES, ...files.keys()].join(", ")} are what the code says.`);
};

async function write(states: ReadonlyMap<string, string>, say: (line: string) => void): Promise<void> {
  await mkdir(join(PROJECT, STATES), { recursive: true });
  const documents = new Map([...states].map(([name, text]) => [`${STATES}/${name}`, text]));
  for (const [name, make] of files) documents.set(name, make());
  for (const [name, text] of documents) {
    await writeFile(join(PROJECT, name), text);
    say(`Written: ${name}`);
  }
}

/** Names of documents that are missing, differ, or belong to no record. */
export async function findDifferences(folder: string, documents: ReadonlyMap<string, string>): Promise<string[]> {
  const present = await readdir(folder).catch(() => []);
  const strays = present.filter((name) => !documents.has(name));
  const wrong: string[] = [];
  for (const [name, text] of documents)
    if ((await readFile(join(folder, name), "utf8").catch(() => "")) !== text) wrong.push(name);
  return [...wrong, ...strays].sort();
}
