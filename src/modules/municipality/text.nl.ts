export const nl = {
  menu: { administration: "Beheer" },
  foot: { accessibility: "Toegankelijkheid", privacy: "Privacy" },
};
