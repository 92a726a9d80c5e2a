import type { webcrypto } from "node:crypto";
import { createHash, createPrivateKey, type KeyObject, X509Certificate } from "node:crypto";

/** With which the installation proves to a provider who it is (`private_key_jwt`, RFC 7523). */
export type ClientKey = {
  readonly key: webcrypto.CryptoKey;
  /** Fingerprint of the key (RFC 7638). */
  readonly kid: string;
  /** Fingerprint of the certificate, which Entra ID wants; undefined without one. */
  readonly x5t: string | undefined;
  /** The public half, to hand to a provider. */
  readonly jwk: Readonly<Record<string, unknown>>;
};

/** A file that holds no key that can be used: the message is a sentence. */
export class KeyError extends Error {}

/**
 * Reads a key.
 * @param pem a private key, RSA of at least 2048 bits or P-256, and if wanted its certificate
 * @throws KeyError
 */
export async function readClientKey(pem: string): Promise<ClientKey> {
  const key = parse(pem);
  const { alg, ...importing } = algorithmOf(key);
  const { n, e, crv, x, y } = key.export({ format: "jwk" });
  // The members and their order are those of RFC 7638.
  const members = key.asymmetricKeyType === "rsa" ? { e, kty: "RSA", n } : { crv, kty: "EC", x, y };
  const kid = createHash("sha256").update(JSON.stringify(members)).digest("base64url");
  return {
    key: key.toCryptoKey(importing as Parameters<KeyObject["toCryptoKey"]>[0], false, ["sign"]),
    kid,
    x5t: fingerprint(pem),
    jwk: { ...members, kid, alg, use: "sig" },
  };
}

function parse(pem: string): KeyObject {
  try {
    return createPrivateKey(pem);
  } catch {
    throw new KeyError("holds no private key in PEM form without a password.");
  }
}

function algorithmOf(key: KeyObject): { alg: string; name: string; hash?: string; namedCurve?: string } {
  const { modulusLength = 0, namedCurve } = key.asymmetricKeyDetails ?? {};
  if (key.asymmetricKeyType === "rsa" && modulusLength >= 2048)
    return { alg: "RS256", name: "RSASSA-PKCS1-v1_5", hash: "SHA-256" };
  if (key.asymmetricKeyType === "ec" && namedCurve === "prime256v1")
    return { alg: "ES256", name: "ECDSA", namedCurve: "P-256" };
  throw new KeyError("holds a key of another kind than RSA of at least 2048 bits or P-256.");
}

function fingerprint(pem: string): string | undefined {
  const block = /-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/.exec(pem)?.[0];
  return block && createHash("sha256").update(new X509Certificate(block).raw).digest("base64url");
}
