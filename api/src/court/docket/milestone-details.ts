import type { InputFault } from '../../platform/errors/errors';
import {
  AppealOutcome,
  ChargingDecision,
  isCalendarDay,
  Plea,
  Verdict,
  type JurisdictionPack,
  type MilestoneDetails,
  type MilestoneType,
} from '@hakika/domain';

/** What may stand in one field, and what stands there when nothing was said. */
interface Field {
  readonly fits: (value: unknown) => boolean;
  readonly absent: unknown;
}
type Shape = Readonly<Record<string, Field>>;

const AMOUNT_MAX = 1_000_000_000_000;

const needed = (fits: Field['fits']): Field => ({ fits, absent: undefined });
const optional = (fits: Field['fits']): Field => ({ fits: (value) => value === null || fits(value), absent: null });

const isAmount = (value: unknown): boolean =>
  Number.isSafeInteger(value) && Number(value) >= 0 && Number(value) <= AMOUNT_MAX;
const isDay = (value: unknown): boolean => typeof value === 'string' && isCalendarDay(value);
const isFlag = (value: unknown): boolean => typeof value === 'boolean';
const isCode = (value: unknown): boolean => typeof value === 'string' && /^[\w-]{1,60}$/.test(value);
const oneOf =
  (codes: readonly string[]) =>
  (value: unknown): boolean =>
    typeof value === 'string' && codes.includes(value);
const flag: Field = { fits: isFlag, absent: false };

const SENTENCE: Shape = {
  termMonths: optional(isAmount),
  life: flag,
  fineKes: optional(isAmount),
  defaultMonths: optional(isAmount),
  concurrent: flag,
  from: optional(isDay),
  nonCustodial: flag,
  compensationKes: optional(isAmount),
};

const NOTHING: Shape = {};
const PLEA: Shape = { plea: needed(oneOf(Object.values(Plea))) };

/** The shape of the details of each fact that somebody records; charge sheets have an operation of their own. */
const SHAPES: { readonly [Type in MilestoneType]?: Shape } = {
  'released-on-police-bail': { amountKes: optional(isAmount) },
  'custodial-order': { granted: needed(isFlag), days: needed(isAmount) },
  'charging-decision': { decision: needed(oneOf(Object.values(ChargingDecision))) },
  'plea-taken': PLEA,
  'plea-changed': PLEA,
  'bail-granted': { amountKes: optional(isAmount), sureties: optional(isAmount) },
  'defence-opened': { election: optional(oneOf(['sworn', 'unsworn', 'silent'])) },
  'judgment-reserved': { until: optional(isDay) },
  verdict: { verdict: needed(oneOf(Object.values(Verdict))) },
  sentenced: SENTENCE,
  'appeal-filed': { by: needed(oneOf(['accused', 'prosecution'])) },
  ended: { ending: needed(isCode) },
};

export interface ReadDetails {
  readonly details: MilestoneDetails[MilestoneType];
  readonly faults: readonly InputFault[];
}

/** Reads the details of a fact by its type: nothing missing, nothing more, and what was left open is null. */
export function readDetails(pack: JurisdictionPack, type: MilestoneType, given: unknown): ReadDetails {
  if (type === 'transferred')
    return readShape(given, { toStation: needed(oneOf(pack.stations.map(({ code }) => code))) });
  if (type !== 'appeal-decided') return readShape(given, SHAPES[type] ?? NOTHING);
  return readAppeal(given);
}

function readAppeal(given: unknown): ReadDetails {
  const { sentence = null, ...rest } = isRecord(given) ? given : {};
  const decided = readShape(rest, { outcome: needed(oneOf(Object.values(AppealOutcome))) });
  if (sentence === null) return withSentence(decided, null, []);
  const read = readShape(sentence, SENTENCE, '/details/sentence');
  return withSentence(decided, read.details, read.faults);
}

function withSentence(read: ReadDetails, sentence: object | null, faults: readonly InputFault[]): ReadDetails {
  return { details: { ...read.details, sentence } as ReadDetails['details'], faults: [...read.faults, ...faults] };
}

function readShape(given: unknown, shape: Shape, at = '/details'): ReadDetails {
  const values = given === undefined ? {} : given;
  if (!isRecord(values)) return { details: {}, faults: [{ pointer: at, code: 'not-an-object' }] };
  const known = Object.entries(shape).map(([name, field]) => [name, values[name] ?? field.absent, field] as const);
  const wrong = known.filter(([, value, field]) => !field.fits(value)).map(([name]) => ({ name, code: 'invalid' }));
  const more = Object.keys(values).filter((name) => !Object.hasOwn(shape, name));
  const faults = [
    ...wrong,
    ...more.map((name) => ({ name: /^[\w-]{1,64}$/.test(name) ? name : '?', code: 'unknown' })),
  ];
  return {
    details: Object.fromEntries(known.map(([name, value]) => [name, value])) as ReadDetails['details'],
    faults: faults.map(({ name, code }) => ({ pointer: `${at}/${name}`, code })),
  };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
