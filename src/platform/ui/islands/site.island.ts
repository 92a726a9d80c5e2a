import { startCopyLinks } from "./copy-link.island.js";
import { startMenu } from "./menu.island.js";
import { startPrinting } from "./printing.island.js";
import { startSending } from "./sending.island.js";

// The one script of every page. Without it everything works; with it a little better.
startCopyLinks();
startMenu();
startPrinting();
startSending();
