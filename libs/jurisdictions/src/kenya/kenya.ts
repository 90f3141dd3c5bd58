import type { Jurisdiction } from '@hakika/domain';
import { adjournmentActors, adjournmentReasons, publishedReasons, vacationReasons } from './adjournments';
import { countries } from '../shared/countries';
import { relationships, rolesInProcess, sexes } from '../shared/people';
import { clocks, courtHours } from './clocks';
import { courtMeasures } from './court-measures';
import { courtLevels, magistrateRanks, numberTypes, stations } from './courts';
import { details } from './details';
import { appealOutcomes, chargingDecisions, endings, pleas, verdicts } from './endings';
import { hearingPurposes } from './hearings';
import { holidayNames, holidays } from './holidays';
import { accommodations, denialReasons, notProvidedReasons } from './measures';
import { elementKinds, offences } from './offences/offences';
import { counties, hotspotTowns, subCounties, wards } from './places';
import { milestones } from './procedure';
import { reportSources, spokenLanguages } from './reports';
import { stages } from './stages';
import { exploitationForms, traffickingActs, traffickingMeans, traffickingPurposes } from './trafficking';

/** Kenya, with the stations of the coast. */
export const kenya: Jurisdiction = {
  code: 'KE',
  zone: 'Africa/Nairobi',
  currency: 'KES',
  name: { en: 'Kenya', sw: 'Kenya' },
  stages,
  milestones,
  endings,
  chargingDecisions,
  pleas,
  verdicts,
  appealOutcomes,
  adjournmentActors,
  adjournmentReasons,
  publishedReasons,
  vacationReasons,
  hearingPurposes,
  offences,
  elementKinds,
  counties,
  subCounties,
  wards,
  hotspotTowns,
  courtLevels,
  magistrateRanks,
  stations,
  numberTypes,
  courtHours,
  holidayNames,
  holidays,
  clocks,
  courtMeasures,
  reportSources,
  rolesInProcess,
  relationships,
  sexes,
  countries,
  spokenLanguages,
  traffickingActs,
  traffickingMeans,
  traffickingPurposes,
  exploitationForms,
  accommodations,
  notProvidedReasons,
  denialReasons,
  details,
};
