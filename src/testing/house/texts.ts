import { isCode, isTest, type SourceFile, type Violation } from "./sources.js";
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

/** Attributes whose text people see or hear. */
const SPOKEN = new Set([
  "title",
  "alt",
  "placeholder",
  "label",
  "hint",
  "aria-label",
  "aria-description",
  "aria-placeholder",
  "aria-roledescription",
  "aria-valuetext",
]);

const TEXT_FILE = /(^|\/)text\.(nl|en)\.tsx?$/;

/**
 * Text for people that stands in a page instead of in text.nl.ts and text.en.ts (rule 4 of the house).
 * @param files the sources
 */
export function strayTextViolations(files: readonly SourceFile[]): Violation[] {
  return files
    .filter(({ path }) => isCode(path) && path.startsWith("src/") && !isTest(path) && !TEXT_FILE.test(path))
    .flatMap((file) =>
      [...nodesIn(treeOf(file))].flatMap((node) =>
        textsAt(node)
          .filter(hasLetters)
          .map((text) => ({
            path: file.path,
            line: lineOf(file, node),
            message: `text for people: ${shortened(text)}`,
          })),
      ),
    );
}

/**
 * Text files without their counterpart in the other language (rule 4 of the house).
 * @param files the sources
 */
export function unpairedTextViolations(files: readonly SourceFile[]): Violation[] {
  const paths = new Set(files.map(({ path }) => path));
  return [...paths].flatMap((path) => {
    const other = counterpart(path);
    return other === undefined || other.some((one) => paths.has(one))
      ? []
      : [{ path, line: 0, message: `no ${other[0]}` }];
  });
}

/** The Dutch text files. @param files the sources */
export function dutchTextFiles(files: readonly SourceFile[]): string[] {
  return files.map(({ path }) => path).filter((path) => /(^|\/)text\.nl\.tsx?$/.test(path));
}

function counterpart(path: string): string[] | undefined {
  const lang = TEXT_FILE.exec(path)?.[2];
  if (lang === undefined) return undefined;
  const stem = path.replace(TEXT_FILE, `$1text.${lang === "nl" ? "en" : "nl"}`);
  return [`${stem}.ts`, `${stem}.tsx`];
}

function textsAt(node: Node): string[] {
  switch (node.type) {
    case "JSXText":
      return [String(node.value)];
    case "JSXElement":
    case "JSXFragment":
      return children(node, "children").flatMap((part) => literals(expressionIn(part)));
    case "JSXAttribute": {
      const value = child(node, "value");
      return SPOKEN.has(attributeName(node)) ? literals(expressionIn(value) ?? value) : [];
    }
    case "TaggedTemplateExpression":
      return nameOf(child(node, "tag")) === "html" ? [markupText(child(node, "quasi"))] : [];
    default:
      return [];
  }
}

function expressionIn(node: Node | undefined): Node | undefined {
  return isNode(node, "JSXExpressionContainer") ? child(node, "expression") : undefined;
}

/** The string literals that an expression can come out as: `"a"`, `x ? "a" : "b"`, `x && "a"`, `` `a${x}` ``. */
function literals(node: Node | undefined): string[] {
  switch (node?.type) {
    case "Literal":
      return [stringOf(node) ?? ""];
    case "TemplateLiteral":
      return [templateText(node)];
    case "ConditionalExpression":
      return [...literals(child(node, "consequent")), ...literals(child(node, "alternate"))];
    case "LogicalExpression":
    case "BinaryExpression":
      return isComparison(node) ? [] : [...literals(child(node, "left")), ...literals(child(node, "right"))];
    case "ParenthesizedExpression":
    case "TSAsExpression":
      return literals(child(node, "expression"));
    default:
      return [];
  }
}

function isComparison(node: Node): boolean {
  return node.type === "BinaryExpression" && node.operator !== "+";
}

function attributeName(node: Node): string {
  return nameOf(child(node, "name")) ?? "";
}

function markupText(quasi: Node | undefined): string {
  return quasi ? templateText(quasi).replace(/<[^>]*>/g, " ") : "";
}

function hasLetters(text: string): boolean {
  // A character written by name (&nbsp;) is no word.
  return /\p{L}/u.test(text.replace(/&#?\w+;/g, ""));
}

function shortened(text: string): string {
  return JSON.stringify(text.trim().replace(/\s+/g, " ").slice(0, 40));
}
