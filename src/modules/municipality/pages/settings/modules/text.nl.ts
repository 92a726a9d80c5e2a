export const nl = { on: "Aan", off: "Uit" };
