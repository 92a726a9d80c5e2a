/** The id of the n-th record of a kind; the kinds of a municipality do not meet. */
export const idSql = (start: number) => `('00000000-0000-7000-8000-' || lpad(to_hex(${start} + g), 12, '0'))::uuid`;

/** The id of the first of them. */
export const firstOf = (start: number) => `'${idOf(start)}'::uuid`;

export const idOf = (start: number) => `00000000-0000-7000-8000-${(start + 1).toString(16).padStart(12, "0")}`;
