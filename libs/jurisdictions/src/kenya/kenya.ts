import type { JurisdictionPack } from '@hakika/domain';
import { adjournmentActors, adjournmentReasons, vacationReasons } from './adjournments';
import { clocks, courtHours } from './clocks';
import { appealOutcomes, chargingDecisions, endings, pleas, verdicts } from './endings';
import { hearingPurposes } from './hearings';
import { holidayNames, holidays } from './holidays';
import { accommodations, denialReasons, notProvidedReasons } from './measures';
import { elementKinds, offences } from './offences';
import { counties, stations } from './places';
import { milestones } from './procedure';
import { stages } from './stages';
import {
  exploitationForms,
  reportSources,
  traffickingActs,
  traffickingMeans,
  traffickingPurposes,
} from './trafficking';

/** Kenya, with the stations of the coast. */
export const kenya: JurisdictionPack = {
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
  vacationReasons,
  hearingPurposes,
  offences,
  elementKinds,
  counties,
  stations,
  courtHours,
  holidayNames,
  holidays,
  clocks,
  reportSources,
  traffickingActs,
  traffickingMeans,
  traffickingPurposes,
  exploitationForms,
  accommodations,
  notProvidedReasons,
  denialReasons,
};
