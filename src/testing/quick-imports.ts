import { enableCompileCache, type ResolveFnOutput, registerHooks } from "node:module";

/**
 * Comes before anything else in the process of each test file; the global set-up sees to that. Two hundred processes load the
 * same two thousand modules, and spent most of that on looking for what each name stands for and on compiling what the one
 * before had compiled.
 */
const { RODE_LOPER_COMPILED, NODE_OPTIONS = "" } = process.env;
if (RODE_LOPER_COMPILED) enableCompileCache(RODE_LOPER_COMPILED);

// Whatever a test starts is started as people start it.
delete process.env.RODE_LOPER_COMPILED;
const others = NODE_OPTIONS.split(" ").filter((option) => option !== `--import=${import.meta.url}`);
if (others.length > 0) process.env.NODE_OPTIONS = others.join(" ");
else delete process.env.NODE_OPTIONS;

/** The folder in which the compiled project stands. */
const OURS = new URL("../../", import.meta.url).href;

/** What a name of a package, or one that begins with #, stands for in each file of ours. */
const known = new Map<string, ResolveFnOutput>();

/** Modules of packages whose neighbours are modules too: with .js at the end they are that because of the folder they are in. */
const modules = new Set<string>();

registerHooks({
  resolve(name, context, next) {
    const { parentURL: from = "", conditions } = context;
    const isOurs = from.startsWith(OURS);
    if (!conditions.includes("import") || !(isOurs || modules.has(from))) return next(name, context);
    if (name.startsWith(".")) return name.endsWith(".js") ? neighbour(name, from) : next(name, context);
    return isOurs ? (known.get(name) ?? remember(name, next(name, context))) : next(name, context);
  },
});

function neighbour(name: string, from: string): ResolveFnOutput {
  const { href } = new URL(name, from);
  modules.add(href);
  return { url: href, format: "module", shortCircuit: true };
}

function remember(name: string, { url, format }: ResolveFnOutput): ResolveFnOutput {
  if (format === "module" && url.endsWith(".js")) modules.add(url);
  const found = { url, format, shortCircuit: true };
  known.set(name, found);
  return found;
}
