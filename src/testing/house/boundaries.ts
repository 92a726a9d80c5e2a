import { isBuiltin } from "node:module";
import { type Import, importsOf, resolve, targetOf } from "./imports.js";
import { isCode, isTest, moduleOf, type SourceFile, type Violation } from "./sources.js";
import { child, children, lineOf, type Node, treeOf } from "./syntax.js";

/** The modules in the order in which they may lean on each other: each only on those before it. */
const MODULES: readonly string[] = [
  "municipality",
  "identity",
  "directory",
  "guidance",
  "cases",
  "office-hours",
  "assignments",
  "consultations",
  "networks",
  "events",
  "workspaces",
  "matching",
  "programme",
  "monitor",
  "print-kit",
  "own-data",
];

const MOST_EXPORTS = 15;

type Packages = { readonly all: ReadonlySet<string>; readonly development: ReadonlySet<string> };

/**
 * Who may import whom (rule 1 of the house).
 * @param files the sources and package.json
 * @returns every import over a boundary, every name that is not found, and every module that exports too much
 */
export function boundaryViolations(files: readonly SourceFile[]): Violation[] {
  const paths = new Set(files.map(({ path }) => path));
  const packages = packagesOf(files);
  return files
    .filter(({ path }) => isCode(path))
    .flatMap((file) => [
      ...unknownModule(file),
      ...exportViolations(file),
      ...ownIds(file),
      ...importsOf(file).flatMap((one) => {
        const message = forbidden(file.path, one, paths, packages);
        return message ? [{ path: file.path, line: one.line, message }] : [];
      }),
    ]);
}

/** Ids that are made elsewhere keep no order within one millisecond. */
function ownIds({ path, text }: SourceFile): Violation[] {
  if (isTest(path) || path === "src/platform/db/new-id.ts" || !text.includes("randomUUIDv7")) return [];
  return [{ path, line: 1, message: "makes an id of its own; newId of #platform/db keeps their order" }];
}

function forbidden(from: string, one: Import, paths: ReadonlySet<string>, packages: Packages): string | undefined {
  const { specifier } = one;
  const guarded = from.startsWith("src/platform/") || moduleOf(from) !== undefined;
  if (specifier === undefined) return guarded && !isTest(from) ? "imports a name made up while running" : undefined;
  const target = targetOf(from, specifier);
  if (target === undefined) return forbiddenPackage(from, specifier, packages);
  if (specifier.startsWith("#") && !paths.has(target)) return `imports ${specifier}, which does not exist`;
  if (target.startsWith("src/testing/") && !isTest(from)) return `imports ${specifier}, which is for tests only`;
  if (specifier === "#testing") return undefined;
  if (from.startsWith("src/platform/"))
    return target.startsWith("src/platform/") ? undefined : `platform imports ${specifier}`;
  const own = moduleOf(from);
  return own === undefined ? undefined : forbiddenInModule(own, specifier, target);
}

function forbiddenInModule(own: string, specifier: string, target: string): string | undefined {
  if (specifier.startsWith(".")) {
    return target.startsWith(`src/modules/${own}/`) ? undefined : `leaves the module through ${specifier}`;
  }
  if (specifier.startsWith("#platform/")) return undefined;
  const other = specifier.slice(1);
  return MODULES.indexOf(other) < MODULES.indexOf(own) ? undefined : `imports ${specifier}, which is not before ${own}`;
}

function forbiddenPackage(from: string, specifier: string, packages: Packages): string | undefined {
  if (isBuiltin(specifier)) return specifier.startsWith("node:") ? undefined : `imports ${specifier} without node:`;
  const name = specifier.split("/", specifier.startsWith("@") ? 2 : 1).join("/");
  if (!packages.all.has(name)) return `imports ${specifier}, which package.json does not name`;
  if (packages.development.has(name) && !isTest(from)) return `imports ${specifier}, which is for development only`;
  return undefined;
}

function packagesOf(files: readonly SourceFile[]): Packages {
  const manifest = files.find(({ path }) => path === "package.json");
  if (!manifest) throw new Error("package.json is not among the files");
  const { dependencies, optionalDependencies, devDependencies } = JSON.parse(manifest.text);
  const shipped = Object.keys({ ...dependencies, ...optionalDependencies });
  const development = Object.keys(devDependencies ?? {}).filter((name) => !shipped.includes(name));
  return { all: new Set([...shipped, ...development]), development: new Set(development) };
}

function unknownModule({ path }: SourceFile): Violation[] {
  const own = moduleOf(path);
  if (own === undefined || MODULES.includes(own)) return [];
  return [{ path, line: 0, message: `module ${own} has no place in the order of modules` }];
}

function exportViolations(file: SourceFile): Violation[] {
  if (!/^src\/modules\/[^/]+\/index\.tsx?$/.test(file.path)) return [];
  const tree = treeOf(file);
  const stars = children(tree, "body").filter((node) => node.type === "ExportAllDeclaration" && !node.exported);
  const hidden = stars.map((node) => ({ line: lineOf(file, node), message: "export * hides what the module exports" }));
  const count = children(tree, "body").reduce((sum, node) => sum + exportCount(node), 0);
  const many = count > MOST_EXPORTS ? [{ line: 0, message: `exports ${count} names, at most ${MOST_EXPORTS}` }] : [];
  return [...hidden, ...many].map((violation) => ({ path: file.path, ...violation }));
}

function exportCount(node: Node): number {
  if (node.type === "ExportDefaultDeclaration" || node.type === "ExportAllDeclaration") return 1;
  if (node.type !== "ExportNamedDeclaration") return 0;
  const declaration = child(node, "declaration");
  if (!declaration) return children(node, "specifiers").length;
  return Math.max(1, children(declaration, "declarations").length);
}

/**
 * Files that import each other in a ring (part of rule 1); types count as well.
 * @returns one violation for each ring found, naming the way round
 */
export function cycleViolations(files: readonly SourceFile[]): Violation[] {
  const code = files.filter(({ path }) => isCode(path));
  const paths = new Set(code.map(({ path }) => path));
  const edges = new Map(code.map((file) => [file.path, edgesOf(file, paths)]));
  const done = new Set<string>();
  const rings: Violation[] = [];
  const visit = (path: string, way: readonly string[]) => {
    const at = way.indexOf(path);
    if (at >= 0) rings.push({ path, line: 0, message: `imports itself: ${[...way.slice(at), path].join(" → ")}` });
    if (at >= 0 || done.has(path)) return;
    for (const next of edges.get(path) ?? []) visit(next, [...way, path]);
    done.add(path);
  };
  for (const path of paths) visit(path, []);
  return rings;
}

function edgesOf(file: SourceFile, paths: ReadonlySet<string>): string[] {
  const targets = importsOf(file).map(({ specifier }) => specifier && resolve(file.path, specifier, paths));
  return [...new Set(targets.filter((path) => path !== undefined && path !== ""))] as string[];
}
