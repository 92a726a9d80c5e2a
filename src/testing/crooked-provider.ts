import { createHash } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { type CryptoKey, exportJWK, generateKeyPair, SignJWT, UnsecuredJWT } from "jose";

/** What a provider gets wrong, on purpose. */
export type Crookedness = {
  readonly claims?: Record<string, unknown>;
  /** Leaves claims out. */
  readonly without?: readonly string[];
  readonly unsigned?: boolean;
  /** Signs with a key that it no longer publishes. */
  readonly oldKey?: boolean;
  readonly status?: number;
  /** Milliseconds before it answers. */
  readonly late?: number;
  /** Answers everything that is asked in a way that does not end, or with another address. */
  readonly answers?: "drop by drop" | "without end" | { readonly location: string };
};

/**
 * An identity provider on this machine that says whatever a test wants; the one who signs in never sees a page of it.
 * Codes are `<nonce>`; it takes any proof of who we are, and remembers it.
 */
export async function startCrookedProvider() {
  const key = await generateKeyPair("RS256");
  const old = await generateKeyPair("RS256");
  const seen = { assertions: [] as string[], verifiers: [] as string[], tokens: 0 };
  const provider = { crookedness: {} as Crookedness, seen, issuer: "", close: async () => {} };
  const server = createServer(async (request, response) => {
    const { late = 0, status = 200 } = provider.crookedness;
    const path = new URL(request.url ?? "/", provider.issuer).pathname;
    const answer = (value: unknown, code = 200) => {
      response.writeHead(code, { "content-type": "application/json" });
      response.end(JSON.stringify(value));
    };
    if (provider.crookedness.answers !== undefined) return misbehave(response, provider.crookedness.answers);
    if (path === "/.well-known/openid-configuration") return answer(metadata(provider.issuer));
    if (path === "/jwks") return answer({ keys: [{ ...(await exportJWK(key.publicKey)), alg: "RS256", kid: "now" }] });
    const sent = new URLSearchParams(await bodyOf(request));
    seen.tokens += 1;
    seen.assertions.push(sent.get("client_assertion") ?? "");
    seen.verifiers.push(sent.get("code_verifier") ?? "");
    await new Promise((resolve) => setTimeout(resolve, late).unref());
    if (status !== 200) return answer({ error: "invalid_grant" }, status);
    const { oldKey } = provider.crookedness;
    const signing = oldKey ? { key: old.privateKey, kid: "old" } : { key: key.privateKey, kid: "now" };
    return answer({
      access_token: "a",
      token_type: "Bearer",
      id_token: await idToken(provider.issuer, provider.crookedness, signing, sent.get("code") ?? ""),
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  provider.issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  provider.close = async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  };
  return provider;
}

/** Begins an answer that would be right. */
function misbehave(response: ServerResponse, how: NonNullable<Crookedness["answers"]>): void {
  if (typeof how === "object") return void response.writeHead(302, how).end();
  response.writeHead(200, { "content-type": "application/json" });
  response.write('{"issuer":"');
  if (how === "drop by drop") {
    const timer = setInterval(() => response.write("a"), 200);
    return void response.on("close", () => clearInterval(timer));
  }
  const pour = () => {
    while (!response.destroyed && response.write("a".repeat(100_000)));
  };
  response.on("drain", pour);
  pour();
}

const metadata = (issuer: string) => ({
  issuer,
  authorization_endpoint: `${issuer}/authorize`,
  token_endpoint: `${issuer}/token`,
  jwks_uri: `${issuer}/jwks`,
  response_types_supported: ["code"],
  subject_types_supported: ["public"],
  id_token_signing_alg_values_supported: ["RS256"],
  token_endpoint_auth_signing_alg_values_supported: ["RS256", "ES256"],
  authorization_response_iss_parameter_supported: true,
});

async function idToken(
  issuer: string,
  crookedness: Crookedness,
  signing: { key: CryptoKey; kid: string },
  nonce: string,
): Promise<string> {
  const now = Math.floor(Date.now() / 1000);
  const said = {
    iss: issuer,
    aud: "rode-loper",
    sub: "u-1",
    iat: now,
    exp: now + 300,
    nonce,
    name: "Kim Jansen",
    email: "kim.jansen@town.example",
    groups: ["loket"],
    ...crookedness.claims,
  };
  const claims = Object.fromEntries(Object.entries(said).filter(([name]) => !crookedness.without?.includes(name)));
  if (crookedness.unsigned) return new UnsecuredJWT(claims).encode();
  return new SignJWT(claims).setProtectedHeader({ alg: "RS256", kid: signing.kid }).sign(signing.key);
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const pieces: Buffer[] = [];
  for await (const piece of request) pieces.push(piece as Buffer);
  return Buffer.concat(pieces).toString();
}

/** As PKCE derives a challenge from a verifier (RFC 7636, S256). */
export const challengeOf = (verifier: string) => createHash("sha256").update(verifier).digest("base64url");
