import * as oidc from "openid-client";
import type { Attempt } from "./attempt.js";
import { carefulFetch, nearFetch } from "./careful-fetch.js";
import type { ClientKey } from "./client-key.js";
import type { Claims, Provider } from "./provider.js";

/** Seconds that a provider gets for one answer. */
const PATIENCE = 8;
/** What a provider says of itself is asked again after this. */
const FRESH_MS = 10 * 60_000;

/** The provider does not answer, or not in a way that can be used: no fault of whoever signs in. */
export class ProviderAway extends Error {}

/** The provider's answer does not hold: nobody enters. */
export class SignInRefused extends Error {}

/** Talks with identity providers, each municipality with its own. */
export class OidcClient {
  readonly #key: ClientKey;
  /** Whether providers may live on inner addresses, such as those of the town hall's own network. */
  readonly innerAddresses: boolean;
  readonly #known = new Map<string, { at: number; config: Promise<oidc.Configuration> }>();

  constructor(key: ClientKey, { innerAddresses }: { readonly innerAddresses: boolean } = { innerAddresses: false }) {
    this.#key = key;
    this.innerAddresses = innerAddresses;
  }

  /** The public half of the key, to hand to a provider. */
  get publicKeys(): { readonly keys: readonly Readonly<Record<string, unknown>>[] } {
    return { keys: [this.#key.jwk] };
  }

  /**
   * Where the browser goes to sign in.
   * @param redirectUri where it comes back
   * @throws ProviderAway
   */
  async authorizationUrl(provider: Provider, attempt: Attempt, redirectUri: string): Promise<URL> {
    const config = await this.#configuration(provider);
    return oidc.buildAuthorizationUrl(config, {
      redirect_uri: redirectUri,
      scope: "openid profile email",
      state: attempt.state,
      nonce: attempt.nonce,
      code_challenge: await oidc.calculatePKCECodeChallenge(attempt.verifier),
      code_challenge_method: "S256",
      ...(provider.acrValues.length > 0 ? { acr_values: provider.acrValues.join(" ") } : {}),
    });
  }

  /**
   * Exchanges what the browser brought back for what the provider says of somebody. Checked: state, issuer, code
   * verifier, signature, audience, nonce, times, and the level of assurance.
   * @param cameBack the whole address
   * @throws SignInRefused when anything does not hold, ProviderAway when the provider does not answer
   */
  async claims(provider: Provider, attempt: Attempt, cameBack: URL): Promise<Claims & { iss: string; sub: string }> {
    const config = await this.#configuration(provider);
    const claims = await exchange(config, attempt, cameBack);
    if (claims.iss !== provider.issuer) throw new SignInRefused("another issuer");
    if (claims.sub.includes("\0")) throw new SignInRefused("a subject that cannot be kept");
    const { acr } = claims;
    const isAssured = typeof acr === "string" && provider.acrValues.includes(acr);
    if (provider.acrValues.length > 0 && !isAssured) throw new SignInRefused("too low a level of assurance");
    return claims;
  }

  #configuration(provider: Provider): Promise<oidc.Configuration> {
    const name = JSON.stringify([provider.issuer, provider.clientId, provider.assertionAudience]);
    const known = this.#known.get(name);
    if (known && Date.now() - known.at < FRESH_MS) return known.config;
    const config = this.#discover(provider);
    this.#known.set(name, { at: Date.now(), config });
    config.catch(() => this.#known.delete(name));
    return config;
  }

  async #discover(provider: Provider): Promise<oidc.Configuration> {
    const issuer = new URL(provider.issuer);
    const { kid, key, x5t } = this.#key;
    let tokenEndpoint: string | undefined;
    const auth = oidc.PrivateKeyJwt(
      { key, kid },
      {
        [oidc.modifyAssertion](header, payload) {
          if (x5t !== undefined) header["x5t#S256"] = x5t;
          if (provider.assertionAudience === "token-endpoint" && tokenEndpoint) payload.aud = tokenEndpoint;
        },
      },
    );
    const isNear = this.innerAddresses && isLocal(issuer);
    const execute = [oidc.enableNonRepudiationChecks, ...(isNear ? [oidc.allowInsecureRequests] : [])];
    const options = {
      execute,
      timeout: PATIENCE,
      [oidc.customFetch]: this.innerAddresses ? nearFetch : carefulFetch,
    };
    try {
      const config = await oidc.discovery(issuer, provider.clientId, {}, auth, options);
      tokenEndpoint = config.serverMetadata().token_endpoint;
      return config;
    } catch (error) {
      throw new ProviderAway("the provider cannot be discovered", { cause: error });
    }
  }
}

/** On this machine itself plain http will do. */
function isLocal({ protocol, hostname }: URL): boolean {
  return protocol === "http:" && ["localhost", "127.0.0.1", "[::1]"].includes(hostname);
}

async function exchange(config: oidc.Configuration, attempt: Attempt, cameBack: URL): Promise<oidc.IDToken> {
  try {
    const tokens = await oidc.authorizationCodeGrant(config, cameBack, {
      expectedState: attempt.state,
      expectedNonce: attempt.nonce,
      pkceCodeVerifier: attempt.verifier,
      idTokenExpected: true,
    });
    const claims = tokens.claims();
    if (!claims) throw new SignInRefused("no claims");
    return claims;
  } catch (error) {
    if (isAway(error)) throw new ProviderAway("the provider does not answer", { cause: error });
    throw new SignInRefused("the answer of the provider does not hold", { cause: error });
  }
}

/** Nobody answered, or with a fault of its own. */
function isAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if ("code" in error && error.code === "OAUTH_TIMEOUT") return true;
  if (error.message === "fetch failed") return true;
  const { cause } = error;
  // The answer itself; the web server has a class Response of its own, so its class says nothing.
  if (typeof cause === "object" && cause !== null && "status" in cause) return Number(cause.status) >= 500;
  return isAway(cause);
}
