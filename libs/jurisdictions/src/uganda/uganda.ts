import type { Accommodation, Jurisdiction } from '@hakika/domain';
import { details as kenyanDetails } from '../kenya/details';
import { adjournmentActors, adjournmentReasons, publishedReasons, vacationReasons } from '../kenya/adjournments';
import { courtMeasures } from '../kenya/court-measures';
import { hearingPurposes } from '../kenya/hearings';
import { accommodations as kenyan, denialReasons, notProvidedReasons } from '../kenya/measures';
import { elementKinds } from '../kenya/offences/offences';
import { reportSources } from '../kenya/reports';
import { exploitationForms, traffickingActs, traffickingMeans, traffickingPurposes } from '../kenya/trafficking';
import { countries } from '../shared/countries';
import { otherLanguage, regionalLanguages, relationships, rolesInProcess, sexes } from '../shared/people';
import { clocks, courtHours, holidayNames, holidays } from './calendar';
import { counties, courtLevels, magistrateRanks, numberTypes, stations, subCounties, wards } from './courts';
import { appealOutcomes, chargingDecisions, endings, pleas, verdicts } from './endings';
import { offences } from './offences';
import { milestones, stages } from './procedure';

const BORROWED = 'Regional list; to be read by Ugandan counsel';
const PTIP = 'Prevention of Trafficking in Persons Act 2009';

/** A list that is not law but practice, taken over until counsel says otherwise. */
const borrowed = <Row extends { readonly source: string; readonly verified: boolean }>(
  rows: readonly Row[],
  source = BORROWED,
): readonly Row[] => rows.map((row) => ({ ...row, source, verified: false }));

/** Kenyan channels that do not exist across the border. */
const ABSENT = new Set(['child-helpline-116', 'helpline-1195', 'social-justice-centre']);

/** Measures that need no Kenyan section, or that the trafficking Act of Uganda knows itself. */
const MEASURES = new Set(['AC02', 'AC04', 'AC10', 'AC12', 'AC17', 'AC18', 'AC26', 'AC27', 'AC29', 'AC33', 'AC46']);
const accommodations: readonly Accommodation[] = borrowed(
  kenyan.filter((measure) => MEASURES.has(measure.code)),
  `${PTIP}, part III`,
).map((measure) => ({ ...measure, basis: `${PTIP}, part III` }));

const details = Object.fromEntries(
  Object.entries(kenyanDetails).map(([set, rows]) => [set, borrowed(rows)]),
) as Jurisdiction['details'];

/** Small on purpose: it shows that another country is a matter of data. */
export const uganda: Jurisdiction = {
  code: 'UG',
  zone: 'Africa/Kampala',
  currency: 'UGX',
  name: { en: 'Uganda', sw: 'Uganda' },
  stages,
  milestones,
  endings,
  chargingDecisions,
  pleas,
  verdicts,
  appealOutcomes,
  adjournmentActors: borrowed(adjournmentActors),
  adjournmentReasons: borrowed(adjournmentReasons),
  publishedReasons: borrowed(publishedReasons),
  vacationReasons,
  hearingPurposes: borrowed(hearingPurposes),
  offences,
  elementKinds: borrowed(elementKinds, `${PTIP} s.3`),
  counties,
  subCounties,
  wards,
  hotspotTowns: [],
  courtLevels,
  magistrateRanks,
  stations,
  numberTypes,
  courtHours,
  holidayNames,
  holidays,
  clocks,
  courtMeasures: borrowed(courtMeasures),
  reportSources: reportSources.filter((source) => !ABSENT.has(source.code)),
  rolesInProcess,
  relationships,
  sexes,
  countries,
  spokenLanguages: [...regionalLanguages, ...otherLanguage],
  traffickingActs: borrowed(traffickingActs, `${PTIP} s.3`),
  traffickingMeans: borrowed(traffickingMeans, `${PTIP} s.3`),
  traffickingPurposes: borrowed(traffickingPurposes, `${PTIP} s.2`),
  exploitationForms,
  accommodations,
  notProvidedReasons,
  denialReasons,
  details,
};
