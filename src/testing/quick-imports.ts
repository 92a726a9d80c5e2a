import { enableCompileCache } from "node:module";
import "../quick-imports.js";

/**
 * Comes before anything else in the process of each test file; the global set-up sees to that. Two hundred processes load the
 * same modules: what one has compiled, the next does not compile again.
 */
const { RODE_LOPER_COMPILED, NODE_OPTIONS = "" } = process.env;
if (RODE_LOPER_COMPILED) enableCompileCache(RODE_LOPER_COMPILED);

// Whatever a test starts is started as people start it.
delete process.env.RODE_LOPER_COMPILED;
const others = NODE_OPTIONS.split(" ").filter((option) => option !== `--import=${import.meta.url}`);
if (others.length > 0) process.env.NODE_OPTIONS = others.join(" ");
else delete process.env.NODE_OPTIONS;
