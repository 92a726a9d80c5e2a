/** What the building blocks themselves say, in Dutch: B1, u-form. */
export const nl = {
  skipLink: "Naar de inhoud",
  menu: "Menu",
  mainMenu: "Hoofdmenu",
  languages: "Taal",
  footerLinks: "Over deze website",
  optional: "niet verplicht",
  error: "Fout",
  errorCount: (count: number) => (count === 1 ? "1 fout" : `${count} fouten`),
  errorSummary: (count: number) =>
    count === 1 ? "Er is 1 fout. Kijk het na." : `Er zijn ${count} fouten. Kijk ze na.`,
  step: { done: "Gedaan", now: "Nu", ahead: "Komt nog" },
  pages: "Bladeren",
  first: "Eerste pagina",
  previous: "Vorige",
  next: "Volgende",
  copy: "Kopieer",
  copied: "Gekopieerd",
  sending: "Bezig met versturen…",
};
