export const nl = {
  foot: { accessibility: "Toegankelijkheid", privacy: "Privacy" },
};
