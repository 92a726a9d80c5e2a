export const nl = { menu: { kit: "Drukwerk" } };
