import { posix } from "node:path";
import type { SourceFile } from "./sources.js";
import { child, children, lineOf, type Node, nameOf, nodesIn, stringOf, treeOf } from "./syntax.js";

/** One place where a file reaches for another. */
export type Import = {
  /** What stands between the quotes; undefined when it is made up while running. */
  readonly specifier: string | undefined;
  readonly line: number;
  /** The names as the other file calls them; "*" when all of them come along. */
  readonly names: readonly { readonly name: string; readonly typeOnly: boolean }[];
  /** True for `export … from`: the names can be had here from now on. */
  readonly passedOn: boolean;
};

const found = new WeakMap<SourceFile, Import[]>();

/** Every import of a file: static, `export from`, dynamic, `require`, and types, in the order of the text. */
export function importsOf(file: SourceFile): Import[] {
  const known = found.get(file);
  if (known) return known;
  const imports: Import[] = [];
  for (const node of nodesIn(treeOf(file))) {
    const source = sourceOf(node);
    if (!source) continue;
    const passedOn = node.type.startsWith("Export");
    imports.push({ specifier: stringOf(source), line: lineOf(file, node), names: namesOf(node), passedOn });
  }
  found.set(file, imports);
  return imports;
}

/**
 * The file of this project that a specifier means, as far as the list of files knows it.
 * @param from the path of the importing file
 * @param specifier "./x.js", "#module" or "#platform/x"; an npm package gives undefined
 * @param paths all paths of the project
 */
export function resolve(from: string, specifier: string, paths: ReadonlySet<string>): string | undefined {
  const target = targetOf(from, specifier);
  if (target === undefined) return undefined;
  const stem = target.replace(/\.jsx?$/, "");
  return [`${stem}.ts`, `${stem}.tsx`, target].find((path) => paths.has(path));
}

/** Where a specifier points to, whether or not a file stands there; undefined for an npm package. */
export function targetOf(from: string, specifier: string): string | undefined {
  if (specifier.startsWith(".")) return posix.join(posix.dirname(from), specifier);
  if (specifier === "#testing") return "src/testing/index.ts";
  if (specifier.startsWith("#platform/")) return `src/platform/${specifier.slice("#platform/".length)}/index.ts`;
  if (specifier.startsWith("#")) return `src/modules/${specifier.slice(1)}/index.ts`;
  return undefined;
}

function sourceOf(node: Node): Node | undefined {
  switch (node.type) {
    case "ImportDeclaration":
    case "ExportNamedDeclaration":
    case "ExportAllDeclaration":
    case "ImportExpression":
    case "TSImportType":
      return child(node, "source");
    case "TSExternalModuleReference":
      return child(node, "expression");
    case "CallExpression":
      return nameOf(child(node, "callee")) === "require" ? children(node, "arguments")[0] : undefined;
    default:
      return undefined;
  }
}

function namesOf(node: Node): Import["names"] {
  if (node.type === "TSImportType") return [{ name: nameOf(child(node, "qualifier")) ?? "*", typeOnly: true }];
  const wholeIsType = node.importKind === "type" || node.exportKind === "type";
  if (node.type !== "ImportDeclaration" && node.type !== "ExportNamedDeclaration") {
    return [{ name: "*", typeOnly: wholeIsType }];
  }
  return children(node, "specifiers").map((specifier) => ({
    name: importedName(specifier),
    typeOnly: wholeIsType || specifier.importKind === "type" || specifier.exportKind === "type",
  }));
}

function importedName(specifier: Node): string {
  if (specifier.type === "ImportNamespaceSpecifier") return "*";
  if (specifier.type === "ImportDefaultSpecifier") return "default";
  return nameOf(child(specifier, specifier.type === "ExportSpecifier" ? "local" : "imported")) ?? "*";
}
