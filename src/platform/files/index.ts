export { type AttachmentFlaw, attachmentKinds, familyOf, readAttachment } from "./attachment.js";
export { nameFor, tidyName } from "./file-name.js";
export type { Opened } from "./opened.js";
export { type Picture, type PictureFlaw, pictureTypes, readPicture } from "./picture.js";
export { clamdScanner, type Scanner } from "./scanner.js";
export { readEntry, readZip } from "./zip.js";
