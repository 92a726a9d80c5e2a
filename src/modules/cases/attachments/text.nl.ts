import type { RefusalCode } from "./attachment.js";

export const nl = {
  label: "Bijlagen",
  hint: "Hoogstens 10 bestanden, elk tot 20 MB: PDF, ODT, DOCX, XLSX, JPG, PNG of HEIC.",
  kept: "Deze bijlagen hebben wij al",
  leaveHint: "Zet een vinkje bij wat u toch niet wilt meesturen.",
  leave: (file: string) => `Laat weg: ${file}`,
  nameless: "Een bestand zonder naam",
  gone: "Uw bijlagen zijn er niet meer, want wij bewaren ze hier één dag. Kies ze opnieuw.",
  refusals: {
    kind: (name: string) =>
      `“${name}” is geen bestand dat wij aannemen. Kies een PDF, ODT, DOCX, XLSX, JPG, PNG of HEIC.`,
    name: (name: string) => `De naam van “${name}” past niet bij wat erin zit. Geef het bestand de juiste naam.`,
    broken: (name: string) => `“${name}” is beschadigd. Bewaar het opnieuw en kies het nog een keer.`,
    packed: (name: string) => `“${name}” wordt uitgepakt veel te groot. Bewaar het als PDF.`,
    macros: (name: string) => `In “${name}” zitten macro's. Bewaar het zonder macro's, of als PDF.`,
    points: (name: string) => `“${name}” heeft te veel beeldpunten. Maak de foto kleiner.`,
    large: (name: string) => `“${name}” is groter dan 20 MB. Maak het bestand kleiner.`,
    count: (name: string) => `“${name}” kon er niet meer bij: u kunt hoogstens 10 bestanden meesturen.`,
    infected: (name: string) => `In “${name}” vond onze virusscanner iets gevaarlijks. Stuur een ander bestand.`,
  } satisfies Record<RefusalCode, (name: string) => string>,
  withheld: {
    infected: {
      title: "Dit bestand is niet veilig",
      body: (name: string) =>
        `In “${name}” vond onze virusscanner iets gevaarlijks. Daarom krijgt niemand dit bestand. Vraag wie het stuurde om een ander bestand.`,
    },
    unknown: {
      title: "Dit bestand komt zo",
      body: (name: string) =>
        `Voordat wij “${name}” geven, kijkt onze virusscanner het na. Dat lukt nu niet. Probeer het over een paar minuten nog een keer.`,
    },
    again: "Probeer het opnieuw",
  },
};
