export const nl = { pageOf: (page: number, pages: number) => `bladzijde ${page} van ${pages}` };
