/** The outline of the runner as it rolls out towards you: the brand mark, drawn in a field of 40 by 40. */
export const RUNNER_OUTLINE = "M15 3h10l11 34H4z";

/** The brand mark as a file of its own. A file knows no stylesheet, so the colours of the theme are written out. */
export const FAVICON = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 40"><path d="${RUNNER_OUTLINE}" fill="#a8122a" stroke="#d9a441" stroke-width="2.4"/><circle cx="20" cy="13" r="3.6" fill="#fff"/></svg>`;
