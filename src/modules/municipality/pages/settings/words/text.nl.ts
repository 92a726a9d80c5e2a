export const nl = {
  labels: { term: "Welk woord gebruikt u?" },
  hint: "Onder elk woord leest u hoe de pagina's en de mails dan klinken, in het Nederlands en het Engels.",
};
