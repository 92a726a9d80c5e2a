export { formatDay, formatMoment } from "./days.js";
export { formatNumber, formatPercent } from "./numbers.js";
export { choose, type Lang, langs, type Texts } from "./texts.js";
export { capital, listOf, plural } from "./words.js";
