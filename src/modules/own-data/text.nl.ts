export const nl = { foot: "Uw gegevens" };
