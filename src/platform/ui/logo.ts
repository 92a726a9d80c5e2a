import { contentHash } from "./content-hash.js";

/** A municipality's own mark, as pages show it. */
export type Logo = { readonly href: string; readonly width: number; readonly height: number };

/** The hash under which a logo is kept. */
export const hashOfLogo = (bytes: Buffer): string => contentHash(bytes);

/** Where a logo is served. @param ending of its file: "png" */
export const logoAddress = (hash: string, ending: string): string => `/assets/logo/${hash}.${ending}`;

/** The hash in an address of a logo; undefined when it is no such address. */
export function logoHash(path: string): string | undefined {
  return /^\/assets\/logo\/([0-9A-Za-z]{12})\.(?:png|jpg|webp)$/.exec(path)?.[1];
}
