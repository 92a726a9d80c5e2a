/** By which door somebody came in; the municipality that let them in is known by the address. */
export type Door =
  | { readonly method: "mail" }
  | { readonly method: "demo" }
  /** At an identity provider, which calls itself by this name. */
  | { readonly method: "provider"; readonly issuer: string };

/** How a session was opened, and in which municipality; none for the national side. */
export type Opening = Door & { readonly municipalityId: string | undefined; readonly national: boolean };

/** As it stands in a row of the session. */
export type OpeningRow = {
  method: Door["method"];
  issuer: string | null;
  opened_in: string | null;
  national: boolean;
};

export function asRow(opening: Opening): OpeningRow {
  return {
    method: opening.method,
    issuer: opening.method === "provider" ? opening.issuer : null,
    opened_in: opening.municipalityId ?? null,
    national: opening.national,
  };
}

export function asOpening({ method, issuer, opened_in, national }: OpeningRow): Opening {
  const door: Door = method === "provider" ? { method, issuer: issuer ?? "" } : { method };
  return { ...door, municipalityId: opened_in ?? undefined, national };
}
