import postcss, { type AtRule, type ChildNode, type Container, type Declaration, type Root } from "postcss";
import valueParser, { type FunctionNode, type Node } from "postcss-value-parser";

const CLASS = /\.(-?[_a-z][\w-]*)/gi;
/** What a selector excludes may be missing from every page: it is found all the same. */
const EXCLUDED = /:not\([^()]*(?:\([^()]*\)[^()]*)*\)/g;

/** A variable with this value is as if it were not set (CSS Custom Properties 1, section 2.2). */
const NOTHING = "initial";

/**
 * Leaves out what can never be found on a page.
 * @param css a stylesheet
 * @param isUsed whether any page has this class
 * @returns the same sheet without the selectors that ask for another class, and without what is empty then
 */
export function withoutUnused(css: string, isUsed: (name: string) => boolean): string {
  const root = postcss.parse(css);
  root.walkRules((rule) => {
    const found = rule.selectors.filter((selector) =>
      [...selector.replace(EXCLUDED, "").matchAll(CLASS)].every(([, name = ""]) => isUsed(name)),
    );
    if (found.length === 0) rule.remove();
    else rule.selectors = found;
  });
  dropEmpty(root);
  return root.toString();
}

/**
 * Leaves out what a browser would find out anew for every element: a variable that is set nowhere always gives way to what
 * stands behind it. Says the same as before, in half as much; the sheet then fits into what a server may send at once.
 * @param css a whole stylesheet: nothing else sets one of these variables
 * @param isOurs whether a variable, such as `--utrecht-link-color`, is set in this sheet or nowhere
 */
export function withSettledVariables(css: string, isOurs: (name: string) => boolean): string {
  const root = postcss.parse(css);
  // What is set to nothing but such a variable is then nowhere set itself.
  for (let [before, now] = [-1, namesSet(root)]; now.size !== before; [before, now] = [now.size, namesSet(root)])
    root.walkDecls((declaration) => settle(declaration, (name) => isOurs(name) && !now.has(name)));
  dropUnread(root, isOurs);
  return root.toString();
}

function namesSet(root: Root): ReadonlySet<string> {
  const names = new Set<string>();
  root.walkDecls(/^--/, ({ prop, value }) => {
    if (value !== NOTHING) names.add(prop);
  });
  return names;
}

/** Without what stands behind it, such a variable makes its whole declaration void (CSS Custom Properties 1, section 3.1). */
function settle(declaration: Declaration, isNowhere: (name: string) => boolean): void {
  if (!declaration.value.includes("var(")) return;
  const settled = settledNodes(valueParser(declaration.value).nodes, isNowhere);
  const nothing = declaration.prop.startsWith("--") ? NOTHING : "unset";
  declaration.value = settled === undefined ? nothing : valueParser.stringify(settled).trim();
}

/** @returns undefined when one of them is nothing */
function settledNodes(nodes: readonly Node[], isNowhere: (name: string) => boolean): Node[] | undefined {
  const settled: Node[] = [];
  for (const node of nodes) {
    const now = node.type === "function" ? settledFunction(node, isNowhere) : [node];
    if (now === undefined) return undefined;
    settled.push(...now);
  }
  return settled;
}

function settledFunction(node: FunctionNode, isNowhere: (name: string) => boolean): Node[] | undefined {
  if (node.value !== "var") {
    const nodes = settledNodes(node.nodes, isNowhere);
    return nodes && [{ ...node, nodes }];
  }
  const comma = node.nodes.findIndex(({ type, value }) => type === "div" && value === ",");
  const name = node.nodes.find(({ type }) => type === "word")?.value ?? "";
  const behind = comma === -1 ? undefined : settledNodes(node.nodes.slice(comma + 1), isNowhere);
  if (isNowhere(name)) return behind;
  // What stands behind it may be nothing: then it is as if nothing stood there.
  return [{ ...node, nodes: behind ? [...node.nodes.slice(0, comma + 1), ...behind] : node.nodes.slice(0, 1) }];
}

/** A variable that nobody reads any more need not be set; and then what it was made of may not be read either. */
function dropUnread(root: Root, isOurs: (name: string) => boolean): void {
  for (let dropped = true; dropped; ) {
    dropped = false;
    const read = namesRead(root);
    root.walkDecls(/^--/, (declaration) => {
      if (!isOurs(declaration.prop) || read.has(declaration.prop)) return;
      declaration.remove();
      dropped = true;
    });
  }
  dropEmpty(root);
}

function namesRead(root: Root): ReadonlySet<string> {
  const names = new Set<string>();
  root.walkDecls(({ value }) => {
    for (const [name] of value.matchAll(/--[\w-]+/g)) names.add(name);
  });
  return names;
}

/** From within: what holds nothing but something empty is empty itself. */
function dropEmpty(within: Container): void {
  within.each((node) => {
    if (!("nodes" in node) || node.nodes === undefined) return;
    dropEmpty(node);
    if (node.nodes.length === 0) node.remove();
  });
}

/** Leaves out what is for people: comments, indentation, spaces. */
export function squeezed(css: string): string {
  const root = postcss.parse(css);
  root.walkComments((comment) => void comment.remove());
  root.walk((node) => {
    node.raws = { before: "", between: "", after: "", semicolon: false };
    if (node.type === "rule") node.selector = node.selectors.map((one) => one.replace(/\s+/g, " ")).join(",");
    if (node.type === "decl") {
      node.value = squeezedValue(node.value);
      Object.assign(node.raws, { between: ":", important: "!important" });
    }
    if (node.type === "atrule") {
      node.params = node.params.replace(/\s+/g, " ");
      node.raws.afterName = node.params === "" ? "" : " ";
    }
  });
  root.raws = {};
  return root.toString();
}

function squeezedValue(value: string): string {
  const parsed = valueParser(value);
  parsed.walk((node) => {
    if (node.type === "div" && node.value === ",") Object.assign(node, { before: "", after: "" });
    if (node.type === "space") node.value = " ";
  });
  return parsed.toString();
}

/**
 * Sets apart what holds for some only, so that nobody else waits for it.
 * @param isFor whether a media query is about them, of whom some print; what is set apart comes after all else
 */
export function split(css: string, isFor: (query: string) => boolean): { common: string; apart: string } {
  const [common, apart] = [postcss.parse(css), postcss.parse(css)];
  common.walkAtRules("media", (rule) => {
    if (isFor(rule.params)) rule.remove();
  });
  common.walkAtRules("page", (rule) => void rule.remove());
  apart.walkRules((rule) => {
    if (!isWithin(rule, isFor)) rule.remove();
  });
  apart.walkAtRules("font-face", (rule) => void rule.remove());
  for (const root of [common, apart]) dropEmpty(root);
  return { common: common.toString(), apart: apart.toString() };
}

function isWithin({ parent }: ChildNode, isFor: (query: string) => boolean): boolean {
  if (parent === undefined || parent.type === "root") return false;
  const around = parent as AtRule;
  return (around.type === "atrule" && around.name === "media" && isFor(around.params)) || isWithin(around, isFor);
}
