import { addDays } from './court-calendar';
import { randomUUID } from 'node:crypto';

import { recordingAt } from '../bundles/standings';
import type { Tx } from '../../platform/database/tx';
import { DEMO_STATION, usernameOf } from './demo-people';

/** What the demo station's committee agreed; days before and after today. */
const AGREED = [
  {
    issue: 'Bond witnesses seven days before; list them on Mondays',
    agency: 'Police, station commander',
    agreed: -55,
    due: 20,
    status: 'in-progress',
    since: -40,
  },
  {
    issue: 'Police file at the registry by 16:00 the day before',
    agency: 'Police, prosecution',
    agreed: -120,
    due: -38,
    status: 'open',
    since: null,
  },
  {
    issue: 'Second screen for Court 2',
    agency: 'Court administrator',
    agreed: -150,
    due: -60,
    status: 'done',
    since: -70,
    note: 'Set up in Court 2',
  },
  {
    issue: 'Interpreters: one on call each court day',
    agency: 'Judiciary',
    agreed: -145,
    due: -20,
    status: 'escalated',
    since: -35,
    note: 'Put to the county coordinator',
  },
] as const;

/** Each is agreed open, and becomes what it is on a day of its own. */
export async function recordResolutions(tx: Tx, today: string): Promise<void> {
  for (const [index, { issue, agency, agreed, due, status, since, ...said }] of AGREED.entries()) {
    const id = randomUUID();
    const [agreedOn, dueOn] = [addDays(today, agreed), addDays(today, due)];
    await recordingAt(tx, `${agreedOn}T12:00:00+03:00`);
    await tx.rows(AGREE, [id, DEMO_STATION, index + 1, issue, agency, agreedOn, dueOn, usernameOf('cuc')]);
    if (since === null) continue;
    await recordingAt(tx, `${addDays(today, since)}T16:00:00+03:00`);
    const note = 'note' in said ? said.note : null;
    await tx.rows(MOVE_ON, [id, status, status === 'done' ? addDays(today, since) : null, note]);
  }
  await recordingAt(tx, null);
}

const AGREE = `
  INSERT INTO committee.resolution (id, station_id, number, issue, agency, agreed_on, due_on, recorded_at, recorded_by)
  SELECT $1, s.id, $3, $4, $5, $6, $7, current_setting('app.recorded_at')::timestamptz, u.id
  FROM reference.station s, people.app_user u WHERE s.code = $2 AND u.username = $8`;

const MOVE_ON = `UPDATE committee.resolution SET status = $2, done_on = $3, note = $4, version = version + 1 WHERE id = $1`;

/** Whoever sits in a courtroom most presides there. */
export async function namePresidingOfficers(tx: Tx): Promise<void> {
  await tx.rows(PRESIDING);
}

const PRESIDING = `
  UPDATE reference.courtroom r SET presided = m.full_name
  FROM reference.magistrate m
  WHERE m.id = (SELECT h.magistrate_id FROM court.hearing h WHERE h.courtroom_id = r.id AND h.magistrate_id IS NOT NULL
    GROUP BY h.magistrate_id ORDER BY count(*) DESC, h.magistrate_id LIMIT 1)`;

/** Cases that nobody works on yet still lie with the prosecution and the police, for their supervisors to assign. */
export async function shareCases(tx: Tx): Promise<void> {
  await tx.rows(SHARE);
}

const SHARE = `
  SELECT court.share_with_agency(c.id, a.id) FROM court.court_case c CROSS JOIN people.agency a
  WHERE a.kind IN ('prosecution', 'police')`;
