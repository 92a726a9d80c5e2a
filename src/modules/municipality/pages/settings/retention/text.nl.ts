export const nl = {
  labels: { keepYears: "Hoeveel jaar bewaart u een afgeronde vraag?" },
  hint: "In hele jaren, van 1 tot en met 50. Laat u dit leeg, dan gaat er niets weg.",
  what: "Elke nacht gaan de vragen weg die langer geleden zijn afgerond, met het antwoord, de stappen en de naam van wie het vroeg. Wij leggen vast hoeveel er wegging en wanneer. Dit is niet terug te draaien.",
  source:
    "De Archiefwet vraagt u om vragen en antwoorden te bewaren tot hun termijn om is. Welke termijn geldt, staat in uw selectielijst. Vraag het uw archivaris.",
};
