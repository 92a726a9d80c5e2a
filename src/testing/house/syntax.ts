import { parseSync } from "oxc-parser";
import type { SourceFile } from "./sources.js";

/** A node of the syntax tree (ESTree with the TypeScript additions), as far as the rules look into it. */
export type Node = {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [key: string]: unknown;
};

const parsed = new WeakMap<SourceFile, Node>();

/**
 * The syntax tree of a file; parsed once.
 * @throws Error when the file has a syntax error: a rule that cannot read a file must not pass it
 */
export function treeOf(file: SourceFile): Node {
  const known = parsed.get(file);
  if (known) return known;
  const { program, errors } = parseSync(file.path, file.text);
  if (errors[0]) throw new Error(`${file.path}: ${errors[0].message}`);
  const tree = program as unknown as Node;
  parsed.set(file, tree);
  return tree;
}

/** All nodes below a node, the node itself first, in the order of the text. */
export function* nodesIn(node: Node): Generator<Node> {
  yield node;
  for (const value of Object.values(node)) {
    for (const child of Array.isArray(value) ? value : [value]) if (isNode(child)) yield* nodesIn(child);
  }
}

/** The line on which a node starts, the first line being 1. */
export function lineOf(file: SourceFile, node: Node): number {
  return file.text.slice(0, node.start).split("\n").length;
}

/** Whether a value is a node, and of this kind when one is named. */
export function isNode(value: unknown, type?: string): value is Node {
  if (typeof value !== "object" || value === null || !("type" in value) || typeof value.type !== "string") return false;
  return type === undefined || value.type === type;
}

/** A property of a node that holds a node. */
export function child(node: unknown, key: string): Node | undefined {
  const value = isNode(node) ? node[key] : undefined;
  return isNode(value) ? value : undefined;
}

/** A property of a node that holds a list of nodes. */
export function children(node: unknown, key: string): Node[] {
  const value = isNode(node) ? node[key] : undefined;
  return Array.isArray(value) ? value.filter((item) => isNode(item)) : [];
}

/** The name an identifier or a string stands for: `a`, `"a"`, and `x.a` or `x["a"]` by their last part. */
export function nameOf(node: Node | undefined): string | undefined {
  if (!node) return undefined;
  if (node.type === "MemberExpression") return nameOf(child(node, "property"));
  if (typeof node.name === "string") return node.name;
  return stringOf(node);
}

/** The value of a string literal, or of a template without holes. */
export function stringOf(node: Node | undefined): string | undefined {
  if (isNode(node, "Literal") && typeof node.value === "string") return node.value;
  if (!isNode(node, "TemplateLiteral") || children(node, "expressions").length > 0) return undefined;
  return templateText(node);
}

/** The fixed text of a template literal. @param hole what to write where a value goes */
export function templateText(node: Node, hole = ""): string {
  return children(node, "quasis").map(cooked).join(hole);
}

function cooked(quasi: Node): string {
  const value = quasi.value as { raw: string; cooked: string | null };
  return value.cooked ?? value.raw;
}
