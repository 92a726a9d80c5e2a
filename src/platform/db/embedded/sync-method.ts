import { release } from "node:os";

/**
 * How PostgreSQL makes sure that all its files are on the disk: when a cluster has just been made, and before it puts itself
 * in order after a crash. File by file that is some 1,300 waits: on a disk that others write to as well, it took most of the
 * ten seconds in which a server has to be open again. The whole disk at once is one wait, several times as short.
 * @param kernel such as 6.1.0-18-amd64; before 5.8 the kernel did not tell when writing the whole disk failed
 */
export function syncMethod(kernel = release()): "syncfs" | "fsync" {
  const [major = 0, minor = 0] = kernel.split(".").map((part) => Number.parseInt(part, 10) || 0);
  return major > 5 || (major === 5 && minor >= 8) ? "syncfs" : "fsync";
}
