import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { hakika } from './command';
import { rowsOf } from './database';
import type { DemoUser } from './people';

export interface MadeCase {
  id: string;
  code: string;
}

/** The day on which the clock of the tests stands, a Wednesday, and the same weekday a week on. */
export const TODAY = '2026-11-18';
export const NEXT_WEEK = '2026-11-25';

export const username = (user: DemoUser): string => `${user}@demo.hakika`;

const TRIAL = {
  format: 'hakika-case-bundle',
  formatVersion: 1,
  station: 'KILIFI',
  openedAt: '2026-08-04T08:00:00+03:00',
  team: [username('prosecutor'), username('investigator'), username('investigator2'), username('vso')],
  reported: { on: '2026-08-02', source: 'police-operation' },
  offence: { from: '2026-07-20', to: '2026-08-02', place: 'Invented Beach, Kilifi County' },
  trafficking: {
    acts: ['recruitment', 'harbouring'],
    means: ['deception'],
    purposes: ['forced-labour'],
    exploitation: ['entertainment'],
    childSurvivor: false,
  },
  accused: [{ label: 'A1', sex: 'male' }],
  counts: [{ number: 1, offence: 'ctip-3-1', chargingSection: '3(1)(d)', penaltySection: '3(5)', accused: ['A1'] }],
  milestones: [
    { type: 'arrested', occurredOn: '2026-08-03', accused: 'A1' },
    { type: 'charge-sheet-filed', occurredOn: '2026-08-04', details: { counts: [1] } },
    { type: 'arraigned', occurredOn: '2026-08-04', accused: 'A1' },
    { type: 'plea-taken', occurredOn: '2026-08-04', accused: 'A1', details: { plea: 'not-guilty' } },
  ],
};

/** A hearing of the prosecution case today, with a survivor who is expected to give evidence. */
export function hearingToday(at: string, courtroom: string): object {
  return {
    hearings: [
      {
        key: 'today',
        on: TODAY,
        at,
        courtroom,
        purpose: 'prosecution-hearing',
        status: 'scheduled',
        witnesses: [{ witness: 'V1', kind: 'survivor', summoned: true, bonded: true, confirmed: true }],
      },
    ],
    survivors: [{ label: 'V1', child: false, sex: 'female', language: 'sw' }],
  };
}

/** A case of its own in the middle of its trial, so that no test leans on another; `more` adds to it or replaces. */
export async function aCase(more: object = {}): Promise<MadeCase> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'hakika-bundle-'));
  const file = path.join(folder, 'case.json');
  fs.writeFileSync(file, JSON.stringify({ ...TRIAL, ...more }));
  try {
    const { stdout, stderr } = await hakika('seed', '--bundle', file);
    const code = stdout.trim();
    if (!code) throw new Error(`The case was not made: ${stderr}`);
    return { code, id: await idOf(code) };
  } finally {
    fs.rmSync(folder, { recursive: true });
  }
}

async function idOf(code: string): Promise<string> {
  const [row] = await rowsOf<{ id: string }>('SELECT id FROM court.court_case WHERE code = $1', [code]);
  return row!.id;
}
