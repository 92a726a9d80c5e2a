import type { Browser } from "playwright-core";

/** What a logo looks like: a drawing, and the name beside it. */
export type Mark = {
  readonly shape: keyof typeof shapes;
  readonly colour: string;
  readonly accent: string;
  readonly words: readonly string[];
};

const shapes = {
  waves: (colour: string, accent: string) =>
    `<rect width="96" height="96" fill="${colour}"/>
     <path d="M48 14v36M48 22l24 24H48z" stroke="#fff" stroke-width="6" fill="#fff"/>
     <path d="M8 62q10-10 20 0t20 0 20 0 20 0M8 80q10-10 20 0t20 0 20 0 20 0" fill="none" stroke="${accent}" stroke-width="7"/>`,
  tree: (colour: string, accent: string) =>
    `<path d="M44 58h8v36h-8z" fill="${accent}"/>
     <circle cx="48" cy="34" r="32" fill="${colour}"/>
     <path d="M48 60V28M48 44l14-14M48 50L35 37" stroke="#fff" stroke-width="5" stroke-linecap="round"/>`,
  hills: (colour: string, accent: string) =>
    `<circle cx="66" cy="30" r="18" fill="${accent}"/>
     <path d="M0 90q26-62 52 0z" fill="${colour}"/>
     <path d="M34 90q30-46 62 0z" fill="${colour}" opacity=".72"/>`,
} as const;

/** Draws a logo as a designer would hand it over: a PNG without a background. */
export async function drawLogo(browser: Browser, { shape, colour, accent, words }: Mark): Promise<Buffer> {
  const size = words.length === 1 ? 46 : 38;
  const first = words.length === 1 ? 64 : 42;
  const lines = words.map((word, index) => `<text x="116" y="${first + index * 44}">${word}</text>`).join("");
  const page = await browser.newPage({ viewport: { width: 640, height: 96 } });
  await page.setContent(
    `<body style="margin:0"><svg xmlns="http://www.w3.org/2000/svg" width="640" height="96" font-family="sans-serif"
       font-weight="700" font-size="${size}" fill="${colour}">${shapes[shape](colour, accent)}${lines}</svg></body>`,
  );
  const end = await page.evaluate<number>(
    'Math.max(...[...document.querySelectorAll("text")].map((text) => text.getBoundingClientRect().right))',
  );
  const clip = { x: 0, y: 0, width: Math.ceil(end) + 2, height: 96 };
  const drawn = await page.screenshot({ omitBackground: true, clip });
  await page.close();
  return drawn;
}
