import { basename } from "node:path";
import { importsOf } from "./imports.js";
import { isCode, moduleOf, type SourceFile, type Violation } from "./sources.js";
import {
  child,
  children,
  isNode,
  lineOf,
  type Node,
  nameOf,
  nodesIn,
  stringOf,
  templateText,
  treeOf,
} from "./syntax.js";

const BUILDERS = new Set(["selectFrom", "insertInto", "updateTable", "deleteFrom", "mergeInto"]);
const DRIVERS = new Set(["kysely", "pg"]);

/** Schemas that belong to no module: the platform's own tables and the job queue. */
const OTHER_SCHEMAS = ["platform", "jobs"];

/** Calls that take the name of a schema on its own. */
const SCHEMA_TAKERS = new Set(["withSchema", "id", "table", "ref"]);

/**
 * SQL outside the files that are made for it (rule 2 of the house).
 * @param files the sources
 */
export function strayQueryViolations(files: readonly SourceFile[]): Violation[] {
  return files
    .filter(({ path }) => isCode(path) && /^src\/(modules|platform)\//.test(path) && !maySpeakSql(path))
    .flatMap((file) => [...driverImports(file), ...queriesIn(file)]);
}

/**
 * Tables of another's schema in a module's queries.ts, views that were published for others excepted.
 * @param files the sources; the folders of src/modules tell which schemas there are
 */
export function foreignTableViolations(files: readonly SourceFile[]): Violation[] {
  const modules = new Set(files.flatMap(({ path }) => moduleOf(path) ?? []));
  const schemas = [...[...modules].map(schemaOf), ...OTHER_SCHEMAS];
  const published = new Set(files.flatMap((file) => publishedBy(file).filter((view) => owns(file.path, view))));
  return files.flatMap((file) => {
    if (!isCode(file.path)) return [];
    return [...wronglyPublished(file), ...foreignTables(file, schemas, published)];
  });
}

function maySpeakSql(path: string): boolean {
  if (path.startsWith("src/platform/db/")) return true;
  const name = basename(path);
  return name === "queries.ts" || (name === "sql.ts" && path.startsWith("src/platform/"));
}

function driverImports(file: SourceFile): Violation[] {
  return importsOf(file)
    .filter(({ specifier }) => specifier !== undefined && DRIVERS.has(specifier.split("/")[0] ?? ""))
    .map(({ line, specifier }) => ({ path: file.path, line, message: `imports ${specifier} outside queries.ts` }));
}

function queriesIn(file: SourceFile): Violation[] {
  return [...nodesIn(treeOf(file))].flatMap((node) => {
    const query = queryName(node);
    if (query === undefined) return [];
    return [{ path: file.path, line: lineOf(file, node), message: `SQL outside queries.ts: ${query}` }];
  });
}

function queryName(node: Node): string | undefined {
  if (node.type === "TaggedTemplateExpression") return nameOf(child(node, "tag")) === "sql" ? "sql`…`" : undefined;
  if (node.type !== "CallExpression") return undefined;
  const callee = child(node, "callee");
  if (!isNode(callee, "MemberExpression")) return undefined;
  const name = nameOf(callee);
  if (name !== undefined && BUILDERS.has(name)) return `.${name}()`;
  return nameOf(child(callee, "object")) === "sql" ? `sql.${name}()` : undefined;
}

function foreignTables(file: SourceFile, schemas: readonly string[], published: ReadonlySet<string>): Violation[] {
  const module = moduleOf(file.path);
  if (module === undefined || basename(file.path) !== "queries.ts") return [];
  const others = schemas.filter((schema) => schema !== schemaOf(module));
  return [...nodesIn(bodyOf(file))].flatMap((node) => {
    const names = [...tablesIn(textOf(node), others), ...bareSchemas(node, others)];
    const foreign = names.filter((name) => !published.has(name));
    return foreign.map((name) => ({
      path: file.path,
      line: lineOf(file, node),
      message: `names ${name}, not its own`,
    }));
  });
}

/** The file without its imports: "./events.js" is no table of events. */
function bodyOf(file: SourceFile): Node {
  const tree = treeOf(file);
  const body = children(tree, "body").filter((node) => node.source === undefined || node.source === null);
  return { ...tree, body };
}

function textOf(node: Node): string {
  // A hole is written as "?", so that `cases.${name}` is seen as a table whose name nobody can read.
  if (node.type === "TemplateLiteral") return templateText(node, "?");
  return node.type === "Literal" ? (stringOf(node) ?? "") : "";
}

function tablesIn(text: string, schemas: readonly string[]): string[] {
  const pattern = new RegExp(`(?<![\\w.])"?(${schemas.join("|")})"?\\s*\\.\\s*("?\\w+|\\?)`, "gi");
  return [...text.matchAll(pattern)].map((match) => `${match[1]}.${match[2]}`.replaceAll('"', "").toLowerCase());
}

function bareSchemas(node: Node, schemas: readonly string[]): string[] {
  if (node.type !== "CallExpression" || !SCHEMA_TAKERS.has(nameOf(child(node, "callee")) ?? "")) return [];
  const named = children(node, "arguments").flatMap((argument) => [...nodesIn(argument)].map(stringOf));
  return named.filter((name) => name !== undefined && schemas.includes(name)) as string[];
}

function wronglyPublished(file: SourceFile): Violation[] {
  return publishedBy(file)
    .filter((view) => !owns(file.path, view))
    .map((view) => ({ path: file.path, line: 0, message: `publishes ${view}, not its own view` }));
}

/** What an index.ts lists in `export const publishedViews = ["schema.view", …]`. */
function publishedBy(file: SourceFile): string[] {
  if (!/^src\/(modules|platform)\/[^/]+\/index\.ts$/.test(file.path)) return [];
  const exported = children(treeOf(file), "body").filter((node) => node.type === "ExportNamedDeclaration");
  return exported
    .flatMap((node) => children(child(node, "declaration"), "declarations"))
    .filter((declarator) => nameOf(child(declarator, "id")) === "publishedViews")
    .flatMap((declarator) => [...nodesIn(declarator)].flatMap((node) => (node.type === "Literal" ? textOf(node) : [])));
}

function owns(path: string, view: string): boolean {
  return view.startsWith(`${schemaOf(moduleOf(path) ?? "platform")}.`);
}

function schemaOf(module: string): string {
  return module.replaceAll("-", "_");
}
