import type { PropsWithChildren } from "hono/jsx";
import { encode } from "uqr";
import type { Lang } from "./text.js";

type QrCodeProps = {
  /** What a telephone opens. */
  address: string;
  /** What it is, for whoever cannot see it. */
  label: string;
};

/** A code to scan, with the quiet border of four modules that ISO/IEC 18004 asks for. Black on white, also on paper. */
function QrCode({ address, label }: QrCodeProps) {
  const { data, size } = encode(address, { ecc: "M", border: 4 });
  return (
    <svg class="rl-qr" viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label} shape-rendering="crispEdges">
      <path fill="#fff" d={`M0 0h${size}v${size}H0z`} />
      <path fill="#000" d={data.map(rowPath).join("")} />
    </svg>
  );
}

/** One stroke for each run of black. */
function rowPath(row: readonly boolean[], y: number): string {
  let path = "";
  for (let x = 0; x < row.length; x += 1) {
    const from = x;
    while (row[x]) x += 1;
    if (x > from) path += `M${from} ${y}h${x - from}v1H${from}z`;
  }
  return path;
}

/** A code, and beside it what it leads to. */
export function Scan({ address, label, children }: PropsWithChildren<QrCodeProps>) {
  return (
    <div class="rl-scan">
      <QrCode address={address} label={label} />
      <div>{children}</div>
    </div>
  );
}

/** What is in the language of whoever reads it on paper, whatever the language of the page around it. */
export function InLanguage({ lang, children }: PropsWithChildren<{ lang: Lang }>) {
  return (
    <div class="rl-stack" lang={lang}>
      {children}
    </div>
  );
}

/** An address in full, to read from paper. */
export function AddressLine({ children }: { children: string }) {
  return <p class="rl-address-line">{children}</p>;
}

/** Prints the page. Only shows itself when the browser runs scripts; its own menu prints as well. */
export function PrintButton({ label }: { label: string }) {
  return (
    <button class="utrecht-button utrecht-button--secondary-action" type="button" data-print hidden>
      <span>{label}</span>
    </button>
  );
}
