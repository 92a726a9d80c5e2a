const browsers: readonly [RegExp, string][] = [
  [/\bEdgA?\//, "Edge"],
  [/\bOPR\//, "Opera"],
  [/\bSamsungBrowser\//, "Samsung Internet"],
  [/\b(Firefox|FxiOS)\//, "Firefox"],
  [/(Chrome|CriOS)\//, "Chrome"],
  [/\bSafari\//, "Safari"],
];

const systems: readonly [RegExp, string][] = [
  [/\biPhone\b/, "iPhone"],
  [/\biPad\b/, "iPad"],
  [/\bAndroid\b/, "Android"],
  [/\bWindows\b/, "Windows"],
  [/\bMac OS X\b/, "macOS"],
  [/\bCrOS\b/, "ChromeOS"],
  [/\bLinux\b/, "Linux"],
];

/**
 * A browser as its owner knows it: "Firefox · Windows". No more than that is kept of what a browser says of itself.
 * @param userAgent the header, so anything at all
 */
export function deviceOf(userAgent: string | null): string | undefined {
  const found = [browsers, systems].flatMap((list) => list.find(([sign]) => sign.test(userAgent ?? ""))?.[1] ?? []);
  return found.length === 0 ? undefined : found.join(" · ");
}
