import type { ElementKind, Offence } from '@hakika/domain';
import { term } from '../../terms';
import { besideTrafficking } from './beside-trafficking';
import { counterTrafficking, CTIP } from './counter-trafficking';
import { sexualOffences, SOA } from './sexual-offences';

/** In the order in which a charge is thought of: the trafficking Act, the sexual offences, everything beside them. */
export const offences: readonly Offence[] = [...counterTrafficking, ...sexualOffences, ...besideTrafficking];

type ElementRow = readonly [code: string, notRequiredForChild: boolean, en: string, sw: string];

const ELEMENTS: readonly ElementRow[] = [
  ['act', false, 'Act', 'Kitendo'],
  ['means', true, 'Means', 'Njia'],
  ['purpose', false, 'Purpose', 'Madhumuni'],
  ['age', false, 'Age of the victim', 'Umri wa mwathiriwa'],
  ['identity', false, 'Identity of the accused', 'Utambulisho wa mshtakiwa'],
  ['penetration', false, 'Penetration', 'Kupenya'],
  ['indecent-act', false, 'Indecent act', 'Kitendo kichafu'],
  ['knowledge', false, 'Knowledge or intent', 'Kujua au nia'],
  ['benefit', false, 'Benefit or payment', 'Faida au malipo'],
  ['place', false, 'Place and date', 'Mahali na tarehe'],
];

export const elementKinds: readonly ElementKind[] = ELEMENTS.map(([code, notRequiredForChild, en, sw]) => ({
  ...term([code, en, sw], `${CTIP} s.3; ${SOA}`),
  notRequiredForChild,
}));
