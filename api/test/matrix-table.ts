/**
 * Who reaches what, written by hand. The matrix test sends every operation as every kind of person in every relation to a
 * case, and compares. A new operation that is missing here fails the test.
 *
 * `case` operations are about one case: the kinds named here reach them when they are on the case (supervisors when their
 * agency is, clerks when it is at their station) and get the same 404 as everybody else when they are not.
 * `self` operations are about the person who asks, or about what everybody shares.
 */
export const KINDS = [
  'prosecutor',
  'investigator',
  'support-officer',
  'supervisor-prosecution',
  'supervisor-police',
  'supervisor-support',
  'clerk',
  'counsellor',
  'committee-secretary',
  'auditor',
  'administrator',
] as const;
export type Kind = (typeof KINDS)[number];

export interface Reach {
  readonly about: 'case' | 'self';
  readonly kinds: readonly Kind[];
}

const onCase = (...kinds: Kind[]): Reach => ({ about: 'case', kinds });
const self = (...kinds: Kind[]): Reach => ({ about: 'self', kinds });

const SUPERVISORS = ['supervisor-prosecution', 'supervisor-police', 'supervisor-support'] as const;
const TEAM = ['prosecutor', 'investigator', 'support-officer'] as const;
const EVERYBODY_ON_A_CASE = [...TEAM, ...SUPERVISORS, 'clerk'] as const;

export const REACH: Readonly<Record<string, Reach>> = {
  readSession: self(...KINDS),
  signOut: self(...KINDS),
  readPack: self(...KINDS),
  readPackLists: self(...KINDS),
  listStations: self(...KINDS),
  listHolidayOverrides: self('administrator'),
  changeHoliday: self('administrator'),
  listColleagues: self(...TEAM, ...SUPERVISORS),
  listUsers: self('administrator'),
  createUser: self('administrator'),
  disableUser: self('administrator'),
  listAuditLeaves: self('auditor'),
  readEventBacklog: self('auditor', 'administrator'),

  listCases: self(...EVERYBODY_ON_A_CASE),
  listCaseViews: self(...EVERYBODY_ON_A_CASE),
  saveCaseView: self(...EVERYBODY_ON_A_CASE),
  // Of whoever saved it, and here nobody has.
  renameCaseView: self(),
  dropCaseView: self(),
  openCase: self('prosecutor'),
  readCase: onCase(...EVERYBODY_ON_A_CASE),
  changeCase: onCase('prosecutor'),
  printCaseSummary: onCase(...TEAM, ...SUPERVISORS),
  addAccused: onCase('prosecutor'),
  listAccusedCandidates: onCase('prosecutor'),
  // Of two cases; whoever has but one gets the same 404, and here nobody has a second one.
  linkAccused: self(),
  unlinkAccused: self(),
  changeAccused: onCase('prosecutor'),
  registerCourtFile: onCase('prosecutor', 'clerk'),
  closeCourtFile: onCase('prosecutor', 'clerk'),
  transferCase: onCase('prosecutor'),
  consolidateCase: onCase('prosecutor'),
  fileChargeSheet: onCase('prosecutor'),
  listMilestones: onCase(...EVERYBODY_ON_A_CASE),
  recordMilestone: onCase('prosecutor'),
  recordTogether: onCase('prosecutor'),
  correctMilestone: onCase('prosecutor'),
  answerDirection: onCase('investigator'),
  approveDecision: onCase('supervisor-prosecution'),
  assignCase: onCase(...SUPERVISORS),
  // A case of others is refused by its id, like one that is not there.
  assignCases: self(...SUPERVISORS),
  readSupervision: self(...SUPERVISORS),

  listMagistrates: self(...KINDS),
  enterMagistrate: self('clerk', 'administrator'),
  listCasesBeforeMagistrate: self('supervisor-prosecution', 'supervisor-police', 'clerk'),
  changeMagistrate: onCase('supervisor-prosecution', 'clerk'),
  seatMagistrate: onCase('prosecutor', 'clerk'),
  readBenchQuestions: onCase(...EVERYBODY_ON_A_CASE),

  unassignCase: onCase(...SUPERVISORS),
  listCaseAgencies: onCase('prosecutor', ...SUPERVISORS),
  shareCase: onCase('prosecutor', ...SUPERVISORS),

  listHearings: onCase(...EVERYBODY_ON_A_CASE),
  readHearing: onCase(...EVERYBODY_ON_A_CASE),
  readContinuations: onCase(...EVERYBODY_ON_A_CASE),
  // A case of others is refused row by row, like one that is not there.
  enterHearingBatch: self('prosecutor', 'clerk'),
  scheduleHearing: onCase('prosecutor', 'clerk'),
  listHearingClashes: onCase('prosecutor', 'clerk'),
  callMatter: onCase('prosecutor', 'clerk'),
  recordOutcome: onCase('prosecutor'),
  takeOutcomeBack: onCase('prosecutor'),
  readAttendance: onCase(...EVERYBODY_ON_A_CASE),
  listWitnesses: onCase(...EVERYBODY_ON_A_CASE),
  recordAttendance: onCase('prosecutor'),
  expectWitness: onCase('prosecutor'),
  recordWitnessDay: onCase('prosecutor'),
  listNotReady: self(...EVERYBODY_ON_A_CASE),
  readReadiness: onCase(...EVERYBODY_ON_A_CASE),
  sayReadiness: onCase('prosecutor', 'investigator', 'clerk'),
  readCourtDay: self(...EVERYBODY_ON_A_CASE),
  readCourtList: self(...EVERYBODY_ON_A_CASE),
  readCourtListMark: self(...EVERYBODY_ON_A_CASE),
  printCourtList: self(...EVERYBODY_ON_A_CASE),
  putInCallOrder: onCase('prosecutor', 'clerk'),

  listExhibits: onCase('prosecutor', 'investigator', 'supervisor-prosecution', 'supervisor-police'),
  readExhibitHome: self('prosecutor', 'investigator', 'supervisor-prosecution', 'supervisor-police'),
  logExhibit: self('investigator'),
  readExhibit: onCase('prosecutor', 'investigator', 'supervisor-prosecution', 'supervisor-police'),
  putExhibitIntoCase: onCase('investigator'),
  linkExhibit: onCase('investigator'),
  storeExhibitFile: onCase('investigator'),
  openExhibitFile: onCase('prosecutor', 'investigator'),
  // Whoever holds an item may hand it on; a prosecutor may come to hold one.
  handOverExhibit: onCase('prosecutor', 'investigator'),
  // Only the person to whom it is offered; here the investigator on the case.
  answerHandOver: onCase('investigator'),

  readCaseSupport: onCase(...EVERYBODY_ON_A_CASE),
  recordSurvivor: onCase('support-officer'),
  revealIdentity: onCase('support-officer'),
  askMeasure: onCase('prosecutor', 'support-officer'),
  orderMeasure: onCase('prosecutor'),
  recordDelivery: onCase('prosecutor', 'support-officer', 'clerk'),
  readAgenda: self('support-officer', 'supervisor-support'),
  readCoverage: self(
    'prosecutor',
    'support-officer',
    'supervisor-prosecution',
    'supervisor-police',
    'supervisor-support',
  ),
  bookAccompaniment: onCase('support-officer', 'supervisor-support'),
  changeAccompaniment: onCase('support-officer', 'supervisor-support'),
  rePlanAccompaniment: onCase('support-officer', 'supervisor-support'),
  listTasks: self(...EVERYBODY_ON_A_CASE),
  closeTask: onCase('support-officer'),

  readOnePager: self('prosecutor', ...SUPERVISORS, 'committee-secretary'),
  printOnePager: self('prosecutor', ...SUPERVISORS, 'committee-secretary'),
  drawOnePager: self('prosecutor', ...SUPERVISORS, 'committee-secretary'),
  // Aggregates only for the secretary: a list names cases.
  openFigure: self('prosecutor', ...SUPERVISORS),
  listResolutions: self('prosecutor', ...SUPERVISORS, 'committee-secretary'),
  recordResolution: self('committee-secretary'),
  // Of the committee of her own station; it has no more to do with the case than that.
  changeResolution: onCase('committee-secretary'),
};
