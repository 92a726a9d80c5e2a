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

/** What is valid and is often changed on the way: composed and not, of another direction, joined, without width. */
const odd = `é e\u0301 \u202eomgekeerd\u202c \u200bnul\u200d 👩🏽‍🔧🏳️‍🌈 مرحبا ﬁ İı ß \ufeff null -0 NaN undefined`;

/** Texts for one field, the longest first: the first that fits in it is kept. */
export function naughtyTexts(count: number): readonly string[] {
  return [
    `=1+1 ${hostile.join(" ")} ${odd}`,
    `=1+1<zz-el onclick=zz>" zz-attr="1 e\u0301👩🏽‍🔧\u200b`,
    `=<zz-el>" zz-attr="1 e\u0301`,
    `<zz-el>`,
  ].map((text, at) => `${text} ${MARK}${count}v${at}x`);
}

/** The marks that stand in a text. */
export const marksIn = (text: string): string[] => text.match(new RegExp(`${MARK}\\d+v\\dx`, "g")) ?? [];
