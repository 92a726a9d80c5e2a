/** What a reader of one kind of picture finds: its size, or why it will not do. */
export type Measures = { readonly width: number; readonly height: number } | "broken" | "moving";
