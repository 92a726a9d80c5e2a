/** Begins the mark of each text, by which it is found again wherever it went. */
const MARK = "q7f3x";

/** What would be an element, an attribute or a script if anybody forgot to escape it. */
const hostile = [
  `<zz-el onclick=zz>`,
  `" zz-attr="1`,
  `' zz-attr='1`,
  `</textarea></title></script><script>zz()</script><!--`,
  `{{7*7}} \${7*7} <%= 7 %> #{7*7}`,
  `Robert'); drop table cases.case;-- %s %00 \\u0000 &amp; &lt;b&gt;`,
];

/** The same without what a field of an answer block would be. */
const hostileToo = hostile.filter((words) => !words.includes("{"));

/** What is valid and is often changed on the way: composed and not, of another direction, joined, without width. */
const odd = `é e\u0301 \u202eomgekeerd\u202c \u200bnul\u200d 👩🏽‍🔧🏳️‍🌈 مرحبا ﬁ İı ß \ufeff null -0 NaN undefined`;

/** Signs that are text all the same: marks of direction, what is no character, and what a terminal would obey. */
const rare = `\u200e\u200f\u2066א\u2069 \ufffe\uffff\u{1fffe}\u{10ffff}\ufffd \u0001\u0008\u001b[31m\u007f\u0085 𝟘𐀀\u{e0001} o\u0308\u0323\u035c`;

/** White space of every kind, at both ends too, with the ends of lines of every system and some that are none. */
const lines = (words: string, mark: string) =>
  `\r\n\n  \t=1+1 ${words}\r\n\r\neen\rtwee\ntabs\t\t  blanco \u00a0\u2003\u2028\u2029\u000b\u000c ${mark} \t\r\n \n`;

/** What fills a text up to a length, in characters as people count them. */
function filled(text: string, length: number): string {
  const missing = length - [...text.replace(/\r\n?/g, "\n")].length;
  return missing > 0 ? text.replace("een", `een${"🌍".repeat(missing)}`) : text;
}

/** Texts for one field, the longest first: the first that fits in it is kept. @param long whether it is a field for lines */
export function naughtyTexts(count: number, long: boolean): readonly string[] {
  const all = `${hostile.join(" ")} ${odd} ${rare}`;
  const bare = `${hostileToo.join(" ")} ${odd} ${rare}`;
  const mark = (at: number) => `${MARK}${count}v${at}x`;
  const inLines = [
    filled(lines(all, mark(0)), 10_000),
    filled(lines(all, mark(1)), 5_000),
    filled(lines(bare, mark(2)), 5_000),
    filled(lines(bare, mark(3)), 1_000),
    lines(bare, mark(4)),
  ];
  const inLine = [
    `=1+1 ${hostile.join(" ")} ${odd}`,
    `  =1+1<zz-el onclick=zz>" zz-attr="1\te\u0301👩🏽‍🔧\u200b \ufffe\u200f\u0001`,
    `=<zz-el>" zz-attr="1 e\u0301`,
    `<zz-el>`,
  ].map((text, at) => `${text} ${mark(at + 5)} `);
  return long ? [...inLines, ...inLine] : inLine;
}

/** One that no database can keep. */
export const withNul = (count: number) => `Een gewone zin \0 met een teken ${MARK}${count}v9x`;

/** What a field for lines keeps: everything, with the ends of lines as one sign, as a form of HTML says. */
export const inLinesKept = (text: string) => text.replace(/\r\n?/g, "\n");

/** What a field for one line keeps: white space is one space, and none at the ends. */
export const inLineKept = (text: string) => text.replace(/\s+/gu, " ").trim();

/** The marks that stand in a text. */
export const marksIn = (text: string): string[] => text.match(new RegExp(`${MARK}\\d+v\\dx`, "g")) ?? [];
