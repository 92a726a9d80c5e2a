export { type Hex, parseHex } from "./colour.js";
export { findUnreadable, type JudgedColour, type PairName, type Unreadable, worstPair } from "./readable.js";
export { previewHref, type Theme, themeOf, themeSheet } from "./sheet.js";
export { type HouseFont, type HouseStyle, houseFonts, ownStyle } from "./style.js";
