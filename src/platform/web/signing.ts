import { createHmac, hkdfSync, randomBytes, timingSafeEqual } from "node:crypto";

/** Everything that is signed with the installation's secret, each purpose with a key of its own. */
export class Signer {
  readonly #secret: string;
  readonly #keys = new Map<string, Buffer>();

  /** @param secret at least 32 characters */
  constructor(secret: string) {
    this.#secret = secret;
  }

  /** A keyed hash of some text, 32 bytes. */
  sign(purpose: string, text: string): Buffer {
    return createHmac("sha256", this.#key(purpose)).update(text).digest();
  }

  /** Compares in constant time. */
  matches(purpose: string, text: string, signature: Uint8Array): boolean {
    const expected = this.sign(purpose, text);
    return expected.length === signature.length && timingSafeEqual(expected, signature);
  }

  /** Compares two texts in constant time. */
  sameText(a: string, b: string): boolean {
    const [left, right] = [Buffer.from(a), Buffer.from(b)];
    return left.length === right.length && timingSafeEqual(left, right);
  }

  #key(purpose: string): Buffer {
    const known = this.#keys.get(purpose);
    if (known) return known;
    const made = Buffer.from(hkdfSync("sha256", this.#secret, "", `rode-loper ${purpose}`, 32));
    this.#keys.set(purpose, made);
    return made;
  }
}

/** A fresh random text for a cookie: 256 bits, safe in addresses. */
export function randomToken(): string {
  return randomBytes(32).toString("base64url");
}
