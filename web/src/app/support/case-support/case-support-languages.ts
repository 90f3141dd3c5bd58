/** Languages heard in the courts of the coast, by their ISO 639 codes; the commonest first. */
export const COURT_LANGUAGES = [
  'sw',
  'en',
  'nyf',
  'dig',
  'pkb',
  'so',
  'om',
  'am',
  'lg',
  'rw',
  'ne',
  'ar',
  'ksl',
] as const;
