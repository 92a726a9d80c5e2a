export const nl = {
  menu: { kit: "Drukwerk" },
  note: "Affiche, brieven en concepten voor privacy en ondernemingsraad, met uw namen erin",
};
