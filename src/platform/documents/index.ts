export { CSV_TYPE, csvOf } from "./csv.js";
export { ODS_TYPE, odsOf } from "./ods.js";
export { odtOf } from "./odt.js";
export type { Block, Paper, Picture, Run, Text } from "./paper.js";
export { pdfOf } from "./pdf.js";
export { qrCode } from "./qr.js";
export type { Cell, TableFile, TableWriter } from "./table.js";
export { XLSX_TYPE, xlsxOf } from "./xlsx.js";
