export { type Picture, type PictureFlaw, pictureTypes, readPicture } from "./picture.js";
