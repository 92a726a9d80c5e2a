import { request } from "node:http";
import type { Page } from "./pages.js";

/** How heavy a page is, in bytes: its HTML as it is, style and scripts as they go over the line. */
type Weight = { readonly html: number; readonly style: number; readonly script: number };

/** Fetches a page and all that it names, as a browser does that has nothing yet. */
async function weigh(base: string, { path, cookie }: Page): Promise<Weight> {
  const html = (await fetched(base, path, cookie)).toString();
  const named = (pattern: RegExp) => [...html.matchAll(pattern)].map(([, address]) => address ?? "");
  const sheets = named(/<link rel="stylesheet" href="([^"]+)"/g);
  const scripts = new Set(named(/<script[^>]* src="([^"]+)"/g));
  for (const address of scripts)
    for (const [, other] of (await fetched(base, address, "")).toString().matchAll(/\b(?:from|import)\s*\(?"([^"]+)"/g))
      scripts.add(new URL(other ?? "", `${base}${address}`).pathname);
  return {
    html: Buffer.byteLength(html),
    style: await packed(base, sheets),
    script: await packed(base, [...scripts]),
  };
}

async function packed(base: string, addresses: readonly string[]): Promise<number> {
  let sum = 0;
  for (const address of addresses) sum += (await fetched(base, address, "", "br")).length;
  return sum;
}

function fetched(base: string, path: string, cookie: string, coding = "identity"): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const sent = request(new URL(path, base), { headers: { cookie, "accept-encoding": coding } }, (answer) => {
      const pieces: Buffer[] = [];
      answer.on("data", (piece: Buffer) => pieces.push(piece));
      answer.on("end", () =>
        answer.statusCode === 200
          ? resolve(Buffer.concat(pieces))
          : reject(new Error(`${path} gave ${answer.statusCode}`)),
      );
    });
    sent.on("error", reject);
    sent.end();
  });
}

/** Prints how heavy each page is. */
export async function printWeights(base: string, pages: readonly Page[]): Promise<void> {
  console.log("\nPage weight in bytes: HTML as it is, style and scripts compressed.\n");
  console.log("| | HTML | style | scripts |");
  console.log("|---|---|---|---|");
  for (const page of pages) {
    const { html, style, script } = await weigh(base, page);
    console.log(`| ${[page.name, html, style, script].join(" | ")} |`);
  }
}
