import { type ResolveFnOutput, registerHooks } from "node:module";

/**
 * Comes before anything else in a process (`node --require`). For each of some seventeen hundred modules Node looks up anew what
 * its name stands for, and what kind of module the folder makes it: a good part of the time in which a command or a server
 * starts. Here a name is looked up once, and what stands beside a module is one.
 */

/** The folder in which the compiled project stands. */
const OURS = new URL("../", import.meta.url).href;

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
