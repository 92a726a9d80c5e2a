import { type Import, importsOf, resolve } from "./imports.js";
import { isCode, isTest, type SourceFile, type Violation } from "./sources.js";

const QUERIES = /^src\/modules\/[^/]+\/(.+\/)?queries\.ts$/;
const READING = /^(find|list|count|read)(?![a-z])/;
const WRITERS = /^src\/modules\/[^/]+\/(.+\/)?(use-cases|jobs)(\/|\.tsx?$)/;

/**
 * Who may change anything (rule 5 of the house): use cases and jobs use every query, all other files only those
 * whose names start with find, list, count or read. Row types may be used anywhere: a type changes nothing. A
 * writing query is never passed on by `export … from`, or the next file would get round this rule.
 * @param files the sources
 */
export function layerViolations(files: readonly SourceFile[]): Violation[] {
  const paths = new Set(files.map(({ path }) => path));
  return files
    .filter(({ path }) => isCode(path) && !isTest(path) && !QUERIES.test(path))
    .flatMap((file) => importsOf(file).flatMap((one) => writingImports(file, one, paths)));
}

function writingImports(file: SourceFile, one: Import, paths: ReadonlySet<string>): Violation[] {
  const target = one.specifier === undefined ? undefined : resolve(file.path, one.specifier, paths);
  if (target === undefined || !QUERIES.test(target)) return [];
  if (WRITERS.test(file.path) && !one.passedOn) return [];
  return one.names
    .filter(({ name, typeOnly }) => !typeOnly && !READING.test(name))
    .map(({ name }) => ({
      path: file.path,
      line: one.line,
      message: `takes ${name} from queries.ts; only a use case or a job may`,
    }));
}
