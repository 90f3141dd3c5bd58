import type { CaseWitnessesView, RecordWitnessDayRequest, WitnessDayView } from '@hakika/contracts';
import type { WitnessKind } from '@hakika/domain';

/** What happened to a witness, as one answer. */
export const WITNESS_ANSWERS = [
  'came',
  'in-chief',
  'cross',
  'part',
  're-examined',
  'heard',
  'stood-down',
  'sent-home',
  'absent',
] as const;
export type WitnessAnswer = (typeof WITNESS_ANSWERS)[number];

type Happened = Pick<RecordWitnessDayRequest, 'attended' | 'heard' | 'testified' | 'stoodDown' | 'sentHome'>;
const CAME: Happened = { attended: true, heard: [], stoodDown: false, sentHome: false };
const HAPPENED: Readonly<Record<WitnessAnswer, Happened>> = {
  came: CAME,
  'in-chief': { ...CAME, heard: ['in-chief'], testified: 'part' },
  cross: { ...CAME, heard: ['in-chief', 'cross'], testified: 'part' },
  part: { ...CAME, testified: 'part' },
  're-examined': { ...CAME, heard: ['in-chief', 'cross', 're-examined'], testified: 'complete' },
  heard: { ...CAME, testified: 'complete' },
  'stood-down': { ...CAME, testified: 'no', stoodDown: true },
  'sent-home': { ...CAME, testified: 'no', sentHome: true },
  absent: { ...CAME, attended: false },
};

export function answerOf({ attended, testified, heard, stoodDown, sentHome }: WitnessDayView): WitnessAnswer | null {
  if (attended === null) return null;
  if (!attended) return 'absent';
  if (sentHome) return 'sent-home';
  if (stoodDown) return 'stood-down';
  if (testified === 'complete') return heard.includes('re-examined') ? 're-examined' : 'heard';
  return testified === 'part' ? partOf(heard) : 'came';
}

/** Where nobody said how far the evidence went, nothing is added. */
function partOf(heard: WitnessDayView['heard']): WitnessAnswer {
  if (heard.includes('cross')) return 'cross';
  return heard.includes('in-chief') ? 'in-chief' : 'part';
}

/** All that was known of the day, with what is said of it now. */
export function toRequest(day: WitnessDayView, change: Partial<RecordWitnessDayRequest> = {}): RecordWitnessDayRequest {
  const { summoned, bonded, confirmed, heard, stoodDown, sentHome } = day;
  const { attended, absentReason, testified } = day;
  return {
    ...{ summoned, bonded, confirmed, heard, stoodDown, sentHome },
    ...(attended !== null && { attended }),
    ...(absentReason !== null && { absentReason }),
    ...(testified !== null && { testified }),
    ...change,
  };
}

export function toAnswered(day: WitnessDayView, answer: WitnessAnswer, absentReason?: string): RecordWitnessDayRequest {
  const { attended: _came, absentReason: _why, testified: _spoke, ...rest } = toRequest(day);
  // Heard to the end: the parts that were recorded before stay.
  const kept = answer === 'heard' ? { heard: day.heard } : {};
  return { ...rest, ...HAPPENED[answer], ...kept, ...(answer === 'absent' && absentReason && { absentReason }) };
}

export interface Expectable {
  readonly witness: string;
  readonly kind: WitnessKind;
  /** On no list of the case yet. */
  readonly fresh: boolean;
}

const FRESH: readonly WitnessKind[] = ['survivor', 'civilian', 'police', 'expert'];

/** Who can be put on the list: the case's witnesses who are not on it, and the next number for a new one. */
export function expectable(known: CaseWitnessesView['items'], listed: readonly string[]): readonly Expectable[] {
  const all = [...known.map(({ witness }) => witness), ...listed];
  // Witnesses of the prosecution are P1, P2 … where a case was brought in so.
  const others = all.some((label) => label.startsWith('P')) ? 'P' : 'W';
  const next = (letter: string) =>
    letter +
    (1 + Math.max(0, ...all.filter((label) => label.startsWith(letter)).map((label) => Number(label.slice(1)))));
  return [
    ...known
      .filter(({ witness }) => !listed.includes(witness))
      .map(({ witness, kind }) => ({ witness, kind, fresh: false })),
    ...FRESH.map((kind) => ({ witness: next(kind === 'survivor' ? 'V' : others), kind, fresh: true })),
  ];
}
