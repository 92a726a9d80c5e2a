import { globSync, readFileSync } from "node:fs";
import { posix, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { contentHash } from "./content-hash.js";
import { FAVICON } from "./favicon.js";
import { fonts } from "./fonts.js";
import { projectFile } from "./project-file.js";
import { readStylesheet, stylesheets } from "./stylesheet.js";

export type AssetFile = { body: Buffer; type: string };

const JAVASCRIPT = "text/javascript; charset=utf-8";
const files = new Map<string, AssetFile>();
const addresses = new Map<string, string>();
const imports = new Map<string, readonly string[]>();

// Read once, when the process starts: after that an asset never touches the disk.
for (const name of stylesheets) addStylesheet(name, readStylesheet(name));
add("favicon.svg", `/assets/favicon.${contentHash(FAVICON)}.svg`, Buffer.from(FAVICON), "image/svg+xml");
for (const font of fonts) add(font.name, font.path, font.body, "font/woff2");
addIslands();

/**
 * Every file that a browser may ask for, with its address. The addresses change with the content,
 * so each may be sent with `cache-control: public, max-age=31536000, immutable`.
 */
export function assetFiles(): ReadonlyMap<string, AssetFile> {
  return files;
}

/**
 * The hashed address of an asset.
 * @param name "rode-loper.css", "rode-loper.apart.css", "favicon.svg", or an island by its path: "platform/ui/islands/site.island.js"
 * @returns the address, from the root of the site
 */
export function assetUrl(name: string): string {
  const address = addresses.get(name);
  if (!address) throw new Error(`No asset is called ${name}`);
  return address;
}

/** Whether there is such an asset: islands are absent when only the server has been compiled. */
export function hasAsset(name: string): boolean {
  return addresses.has(name);
}

/**
 * The addresses of what an island imports, and what that imports: a page names them all, so that a browser asks for them at once.
 * @param name as `assetUrl` takes it
 */
export function importsOf(name: string, known = new Set([name])): readonly string[] {
  for (const one of imports.get(name) ?? []) if (!known.has(one)) importsOf(one, known.add(one));
  return [...known].slice(1).map(assetUrl);
}

function add(name: string, address: string, body: Buffer, type: string): void {
  files.set(address, { body, type });
  addresses.set(name, address);
}

function addStylesheet(name: string, css: string): void {
  const address = `/assets/${name.replace(/css$/, contentHash(css))}.css`;
  add(name, address, Buffer.from(css), "text/css; charset=utf-8");
}

// The hash is a folder that all islands share, so that the relative imports between them keep working.
function addIslands(): void {
  const dist = fileURLToPath(projectFile("dist/src"));
  const islands = globSync("**/*.island.js", { cwd: dist })
    .map((path) => ({ path: path.split(sep).join("/"), body: readFileSync(`${dist}/${path}`) }))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
  const hash = contentHash(Buffer.concat(islands.map((island) => island.body)));
  for (const { path, body } of islands) {
    add(path, `/assets/${hash}/${path}`, body, JAVASCRIPT);
    const names = [...body.toString("utf8").matchAll(/^import [^"]*"(\.[^"]+)"/gm)].map(([, name = ""]) => name);
    imports.set(
      path,
      names.map((name) => posix.join(posix.dirname(path), name)),
    );
  }
}
