export const nl = {
  menu: { kit: "Drukwerk" },
  note: "Affiche, brieven en concepten voor privacy en ondernemingsraad, met uw namen erin",
  lastStep: "Uw loket staat. Hang het affiche op, en laat afdelingen, raad en ondernemingsraad weten wat het doet.",
};
