export const nl = {
  invitation: (inviter: string, enterprise: string, until: string, municipality: string) => ({
    subject: `Uitnodiging voor ${enterprise}`,
    paragraphs: [
      "Goedendag,",
      `${inviter} nodigt u uit voor ${enterprise} bij ${municipality}. U kunt dan samen vragen stellen en de antwoorden lezen.`,
      `Bekijk de uitnodiging met de link hieronder. U logt eerst in met uw mailadres. De uitnodiging geldt tot en met ${until}.`,
      "Kent u dit niet? Dan hoeft u niets te doen.",
    ],
  }),
  look: "Bekijk de uitnodiging",
  joinAsked: (admin: string, asker: string, address: string, enterprise: string) => ({
    subject: `Iemand wil bij ${enterprise} horen`,
    paragraphs: [
      `Beste ${admin},`,
      `Iemand vraagt of u een uitnodiging voor ${enterprise} stuurt. Wij weten niet of dit een collega is. Dit zijn de naam en het mailadres:`,
      { quote: `${asker}\n${address}` },
      "Kent u deze persoon? Stuur dan een uitnodiging. Kent u deze persoon niet? Dan hoeft u niets te doen. Wij zeggen niet wie u bent.",
    ],
  }),
  toEnterprise: "Naar uw organisatie",
};
