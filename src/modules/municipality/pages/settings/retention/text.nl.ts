export const nl = {
  labels: {
    keepYears: "Hoeveel jaar bewaart u een afgeronde vraag?",
    keepStaffYears: "Hoeveel jaar na het vertrek bewaart u de naam?",
  },
  questions: {
    title: "Afgeronde vragen",
    hint: "In hele jaren, van 1 tot en met 50. Laat u dit leeg, dan gaat er niets weg.",
    what: "Elke nacht gaan de vragen weg die langer geleden zijn afgerond, met het antwoord, de stappen en de naam van wie het vroeg. Wij leggen vast hoeveel er wegging en wanneer. Dit is niet terug te draaien.",
    source:
      "De Archiefwet vraagt u om vragen en antwoorden te bewaren tot hun termijn om is. Welke termijn geldt, staat in uw selectielijst. Vraag het uw archivaris.",
  },
  staff: {
    title: "Vertrokken medewerkers",
    hint: "In hele jaren, van 1 tot en met 20. Laat u dit leeg, dan gaat er niets weg.",
    what: "Elke nacht gaan de gegevens weg van wie langer geleden vertrok: naam, functie, mailadres, telefoonnummer en afwezigheid. Bij oude vragen staat daarna “een oud-medewerker”. Wat iemand zelf schreef, blijft bij de vraag. Dit is niet terug te draaien.",
    source:
      "De wet noemt geen vast aantal jaren; u kiest zelf. Volgens de AVG bewaart u een naam niet langer dan nodig is (artikel 5, eerste lid, onder e). Hoort de naam bij de vraag als archiefstuk, dan kan uw selectielijst een langere termijn vragen. Overleg met uw archivaris en uw functionaris gegevensbescherming.",
  },
};
