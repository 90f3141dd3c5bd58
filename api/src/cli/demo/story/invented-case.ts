import { addDays } from '../court-calendar';
import { kenya } from '@hakika/jurisdictions';
import type { BundleAccused, BundleCourtFile, CaseBundle } from '../../bundles/bundle';
import { serialOf, tellAppeal } from './after-judgment';
import { tellCharge, tellInvestigation } from './before-court';
import { BEFORE_COURT, Goal, type CaseBrief } from './case-brief';
import type { CaseTeller } from './case-teller';
import type { DayOfDemo } from '../caseload';
import type { CauseLists } from '../cause-lists';
import { courtDatesOf } from './court-dates';
import { tellCourtDates, withHearings } from './court-story';
import type { Dice } from '../dice';
import { DocketWriter } from './docket-writer';
import type { EvidenceLogs } from '../evidence-log';
import { chargesOf, type ChargePlan } from './invented-charges';
import { withSecondThoughts } from './second-thoughts';
import { measuresOf, pastAccompaniments, survivorsOf } from '../support-file';
import { WitnessList } from './witness-list';

/** What all cases share. */
export interface DemoWorld {
  readonly day: DayOfDemo;
  readonly lists: CauseLists;
  readonly evidence: EvidenceLogs;
}

/** One invented case as a bundle. Plans for days to come are made later, when all cases are known. */
export function inventCase(brief: CaseBrief, { day, lists, evidence }: DemoWorld, dice: Dice): CaseBundle {
  const labels = labelsOf(brief, dice.for('accused'));
  const inCourt = !BEFORE_COURT.includes(brief.goal);
  const survivors = survivorsOf(brief, day.today, dice.for('survivors'));
  const teller: CaseTeller = {
    brief,
    today: day.today,
    dice: dice.for('court'),
    charges: chargesOf(brief, labels, dice.for('charges')),
    docket: new DocketWriter([...labels.main, ...labels.late], day.today, brief.prosecutor),
    hearings: [],
    lists,
    witnesses: new WitnessList(
      survivors.map(({ label }) => label),
      dice.for('witnesses'),
    ),
  };
  for (const label of labels.late) teller.docket.part(label);
  const arrestedOn = inCourt ? tellCharge(teller, day) : tellInvestigation(teller, day);
  if (inCourt) tellCourtDates(teller, courtDatesOf(brief, day, dice.for('dates')));
  const appeals = tellAppeal(teller, day);
  return {
    ...openingOf(teller, arrestedOn, dice.for('opening')),
    courtFiles: [...trialFile(brief, inCourt), ...appeals],
    accused: accusedOf(teller, labels, dice.for('people')),
    counts: inCourt ? countsOf(teller.charges, teller) : [],
    milestones: withHearings(
      withSecondThoughts(teller.docket.milestones, day.today, dice.for('again')),
      teller.hearings,
    ),
    hearings: teller.hearings,
    survivors,
    measures: measuresOf(survivors, teller.hearings, day.today, dice.for('measures')),
    accompaniments: pastAccompaniments(brief, survivors, teller.hearings, dice.for('trips')),
    exhibits: evidence.of(brief, arrestedOn, teller.charges, dice.for('exhibits')),
  };
}

interface Labels {
  readonly main: readonly string[];
  readonly late: readonly string[];
}

function labelsOf({ goal, twist }: CaseBrief, dice: Dice): Labels {
  if (goal === Goal.Report) return { main: [], late: [] };
  if (twist === 'late-co-accused') return { main: ['A1'], late: ['A2'] };
  const several = dice.weighted([
    [1, 70],
    [2, 22],
    [3, 8],
  ] as const);
  const many = twist === 'none' || twist === 'restarted' ? several : 2;
  return { main: Array.from({ length: many }, (_, index) => `A${index + 1}`), late: [] };
}

function openingOf({ brief, charges }: CaseTeller, arrestedOn: string | null, dice: Dice) {
  const reportedOn = addDays(arrestedOn ?? brief.beganOn, arrestedOn ? -dice.whole(0, 21) : 0);
  const openedOn = arrestedOn ?? reportedOn;
  const year = openedOn.slice(0, 4);
  const [, month = '', dayOfMonth = ''] = reportedOn.split('-');
  return {
    format: 'hakika-case-bundle',
    formatVersion: 1,
    station: brief.station,
    openedAt: `${openedOn}T06:00:00+03:00`,
    team: [brief.prosecutor, brief.investigator, brief.officer].flatMap((username) => username ?? []),
    officialNumbers: {
      ob: `OB ${dice.whole(2, 60)}/${dayOfMonth}/${month}/${reportedOn.slice(0, 4)}`,
      policeFile: `CR ${serialOf(brief.serial)}/${year}`,
      ...(dice.chance(0.8) && { odppFile: `ODPP/DEMO/${serialOf(brief.serial)}/${year}` }),
    },
    reported: { on: reportedOn, source: dice.pick(kenya.reportSources).code },
    offence: {
      from: addDays(reportedOn, -dice.whole(20, 120)),
      to: reportedOn,
      place: `Invented Beach ${dice.whole(1, 20)}`,
    },
    trafficking: charges.trafficking,
  } as const;
}

function trialFile({ station, serial, beganOn }: CaseBrief, inCourt: boolean): readonly BundleCourtFile[] {
  if (!inCourt) return [];
  const number = `Criminal Case E${serialOf(serial)} of ${beganOn.slice(0, 4)}`;
  return [{ kind: 'trial', number, station, registeredOn: beganOn }];
}

const NATIONALITIES = [
  ['KE', 17],
  ['TZ', 2],
  ['UG', 1],
  ['DE', 1],
  ['IT', 1],
] as const;

function accusedOf({ brief, docket }: CaseTeller, { main, late }: Labels, dice: Dice): readonly BundleAccused[] {
  return [...main, ...late].map((label, index) => {
    const arrested = docket.milestones.find(({ type, accused }) => type === 'arrested' && accused === label);
    return {
      label,
      fullName: `Invented Accused ${brief.serial}-${index + 1}`,
      sex: dice.chance(0.7) ? 'male' : 'female',
      ageAtOffence: dice.whole(21, 58),
      nationality: dice.weighted(NATIONALITIES),
      ...(late.includes(label) && arrested?.recordedAt && { recordedAt: arrested.recordedAt }),
    };
  });
}

/** Only those that a sheet brought. */
function countsOf({ first, added, late }: ChargePlan, { docket }: CaseTeller): NonNullable<CaseBundle['counts']> {
  const brought = new Set(
    docket.milestones.flatMap(({ details = {} }) => [
      ...('counts' in details ? (details.counts ?? []) : []),
      ...('added' in details ? (details.added ?? []) : []),
    ]),
  );
  return [...first, ...added, ...late].filter(({ number }) => brought.has(number));
}
