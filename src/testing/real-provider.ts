import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

/**
 * A certified provider on this machine, with one client: us. Whoever signs in there is Kim Jansen.
 * @param jwk our public key
 */
export async function startRealProvider(
  jwk: Readonly<Record<string, unknown>>,
  redirectUri: string,
): Promise<{ issuer: string; close(): void }> {
  // Not above: it is as large as half of the product, and nearly no test needs it.
  const { Provider } = await import("oidc-provider");
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: "rode-loper",
        redirect_uris: [redirectUri],
        token_endpoint_auth_method: "private_key_jwt",
        token_endpoint_auth_signing_alg: String(jwk.alg) as "RS256",
        jwks: { keys: [jwk as never] },
      },
    ],
    claims: { openid: ["sub"], profile: ["name", "groups"], email: ["email"] },
    conformIdTokenClaims: false,
    pkce: { required: () => true },
    cookies: { keys: ["a-key-for-tests"] },
    findAccount: (_, id) => ({
      accountId: id,
      claims: () => ({ sub: id, name: "Kim Jansen", email: "kim.jansen@town.example", groups: ["loket"] }),
    }),
    features: { devInteractions: { enabled: true } },
  });
  server.on("request", provider.callback());
  const close = () => {
    server.closeAllConnections();
    server.close();
  };
  return { issuer, close };
}
