/** One promise of docs/faults.md, with the tests that hold it. */
export type Promised = {
  readonly promise: string;
  readonly tests: readonly { readonly file: string; readonly title: string }[];
};

/** Takes the list apart: a heading is a promise, a line below it is a test. */
export function readFaultList(markdown: string): readonly Promised[] {
  return markdown
    .split(/^### /m)
    .slice(1)
    .map((part) => {
      const [promise = "", ...lines] = part.split("\n");
      const tests = lines.flatMap((line) => {
        const [, file, title] = /^- `([^`]+)`: (.+)$/.exec(line) ?? [];
        return file && title ? [{ file, title }] : [];
      });
      return { promise, tests };
    });
}

/**
 * What is wrong with the list.
 * @param sourceOf the text of a file; undefined when it is not there
 */
export function faultsIn(list: readonly Promised[], sourceOf: (file: string) => string | undefined): string[] {
  return list.flatMap(({ promise, tests }) => {
    if (tests.length === 0) return [`no test holds: ${promise}`];
    return tests.flatMap(({ file, title }) => {
      const source = sourceOf(file);
      if (source === undefined) return [`there is no ${file}`];
      return source.includes(`"${title}"`) || source.includes(`\`${title}\``) ? [] : [`${file} has no test “${title}”`];
    });
  });
}
