export const nl = {
  asker: {
    title: "Uw persoonlijke link",
    body: "Heeft iemand anders uw link gekregen? Vraag een nieuwe aan. De oude werkt dan meteen niet meer.",
    renew: "Mail mij een nieuwe link",
    done: "De oude link werkt niet meer. De nieuwe staat in uw mail.",
  },
  desk: {
    title: "Persoonlijke link",
    body: "Kwam de link bij de verkeerde terecht? Stuur een nieuwe naar wie de vraag stelde. De oude werkt dan meteen niet meer.",
    renew: "Stuur een nieuwe link",
    done: "De oude link werkt niet meer. De nieuwe is gemaild.",
  },
  printed: {
    title: "Persoonlijke link",
    body: "Wie deze vraag stelde, heeft geen mailadres. U kunt een nieuwe link printen. De oude werkt dan meteen niet meer.",
    renew: "Print een nieuwe link",
    done: "De oude link werkt niet meer.",
  },
};
