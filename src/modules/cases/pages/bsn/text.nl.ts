export const nl = {
  label: "Wat is dat voor nummer?",
  hint: "Een burgerservicenummer hebben wij niet nodig, en wij mogen het hier niet bewaren.",
  mask: "Een burgerservicenummer, of ik weet het niet. Maak het onleesbaar.",
  keep: "Iets anders, zoals een RSIN. Laat het staan.",
};
