export { odtOf } from "./odt.js";
export type { Block, Paper, Picture, Run, Text } from "./paper.js";
export { pdfOf } from "./pdf.js";
export { qrCode } from "./qr.js";
