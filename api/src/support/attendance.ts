import { ATTENDED_PURPOSES, EVIDENCE_PURPOSES } from '@hakika/domain';

const listed = (codes: readonly string[]) => `(${codes.map((code) => `'${code}'`).join(', ')})`;
const ON_THE_LIST = `EXISTS (SELECT FROM court.witness_day w WHERE w.hearing_id = h.id AND w.witness = 'V' || s.number)`;

/** Of a hearing `h` and a survivor `s` of its case: whether she gives evidence there, and whether she is expected at all. */
export const GIVES_EVIDENCE = `(h.purpose IN ${listed(EVIDENCE_PURPOSES)} OR ${ON_THE_LIST})`;
export const IS_EXPECTED = `(h.purpose IN ${listed(ATTENDED_PURPOSES)} OR ${ON_THE_LIST})`;
