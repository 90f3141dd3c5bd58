export const Plea = {
  NotGuilty: 'not-guilty',
  Guilty: 'guilty',
  /** Words that do not amount to a plea of guilty; entered as not guilty. */
  Equivocal: 'equivocal',
  Mute: 'mute',
  GuiltyToAlternative: 'guilty-to-alternative',
  PreviouslyTried: 'previously-tried',
  Deferred: 'deferred',
} as const;
export type Plea = (typeof Plea)[keyof typeof Plea];

export const Verdict = {
  Convicted: 'convicted',
  ConvictedOfLesser: 'convicted-of-lesser',
  Acquitted: 'acquitted',
} as const;
export type Verdict = (typeof Verdict)[keyof typeof Verdict];

export const ChargingDecision = {
  Charge: 'charge',
  ThresholdTest: 'charge-on-threshold-test',
  FurtherInvestigation: 'further-investigation',
  NoChargeEvidential: 'no-charge-evidential',
  NoChargePublicInterest: 'no-charge-public-interest',
  Divert: 'divert',
  NegotiatePlea: 'negotiate-plea',
  Inquest: 'inquest',
  ReferElsewhere: 'refer-elsewhere',
  /** The file is closed without a charge. */
  Close: 'close',
} as const;
export type ChargingDecision = (typeof ChargingDecision)[keyof typeof ChargingDecision];

export const AppealOutcome = {
  Dismissed: 'dismissed',
  Quashed: 'quashed',
  Substituted: 'substituted',
  SentenceVaried: 'sentence-varied',
  RetrialOrdered: 'retrial-ordered',
  ConvictionEntered: 'conviction-entered',
  Abated: 'abated',
  Withdrawn: 'withdrawn',
} as const;
export type AppealOutcome = (typeof AppealOutcome)[keyof typeof AppealOutcome];
