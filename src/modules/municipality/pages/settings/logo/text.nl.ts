export const nl = {
  choose: "Kies uw logo",
  another: "Kies een ander logo",
  label: "Bestand met uw logo",
  hint: "Een PNG, JPEG of WebP van hoogstens 512 kB. Een liggend logo zonder veel wit eromheen staat het best.",
  send: "Gebruik dit logo",
  present: "Uw logo",
  remove: "Haal het logo weg",
  leave: "Geen eigen logo, ga verder",
  overtaken:
    "Een andere beheerder veranderde het logo nadat u de pagina opende. Er is niets overschreven. Kies uw bestand opnieuw als het zo moet worden.",
};
