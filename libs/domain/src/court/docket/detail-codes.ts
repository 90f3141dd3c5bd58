/**
 * Closed sets of codes in the details of facts. The words of every set are the pack's; sets that a country fills
 * itself (which reports there are, which orders a court can make) are listed as open.
 */
export const DETAIL_CODES = {
  statementOf: ['survivor', 'witness', 'accused', 'expert'],
  evidential: ['met', 'not-met', 'threshold'],
  publicInterest: ['met', 'not-met'],
  reviewAskedBy: ['survivor', 'complainant', 'accused', 'police', 'prosecution'],
  representation: ['advocate', 'pauper-brief', 'legal-aid', 'self'],
  reporting: ['daily', 'weekly', 'fortnightly', 'monthly'],
  bailGround: [
    'flight',
    'interference',
    'survivor-safety',
    'accused-safety',
    'further-offence',
    'public-order',
    'other',
  ],
  party: ['prosecution', 'defence', 'survivor', 'court'],
  s200: ['continue', 'recall', 'de-novo'],
  submissionsOn: ['bail', 'case-to-answer', 'judgment', 'sentence', 'appeal', 'other'],
  election: ['sworn', 'unsworn', 'silent'],
  statementForm: ['written', 'oral', 'through-another'],
  toldOf: ['outcome', 'bail', 'release', 'sentence', 'appeal', 'hearing', 'withdrawal', 'escape'],
  toldBy: ['prosecutor', 'support-officer', 'investigator', 'childrens-officer', 'court', 'prison'],
  appellant: ['accused', 'prosecution'],
  appealLevel: ['first', 'second'],
  revisionBy: ['court', 'accused', 'prosecution', 'survivor'],
  revisionOutcome: ['upheld', 'quashed', 'sentence-varied', 'order-changed', 'retrial-ordered'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

/** Sets whose codes the country decides. */
export const OPEN_SETS = ['report', 'direction', 'nonCustodial', 'order'] as const;

export type ClosedSet = keyof typeof DETAIL_CODES;
export type DetailSet = ClosedSet | (typeof OPEN_SETS)[number];
export type CodeOf<Set extends ClosedSet> = (typeof DETAIL_CODES)[Set][number];
export const DETAIL_SETS: readonly DetailSet[] = [...(Object.keys(DETAIL_CODES) as ClosedSet[]), ...OPEN_SETS];
