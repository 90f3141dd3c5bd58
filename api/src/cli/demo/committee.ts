import { addDays } from './court-calendar';
import { randomUUID } from 'node:crypto';

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
  },
  {
    issue: 'Police file at the registry by 16:00 the day before',
    agency: 'Police, prosecution',
    agreed: -120,
    due: -38,
    status: 'open',
  },
  {
    issue: 'Second screen for Court 2',
    agency: 'Court administrator',
    agreed: -150,
    due: -60,
    status: 'done',
    done: -70,
  },
  {
    issue: 'Interpreters: one on call each court day',
    agency: 'Judiciary',
    agreed: -145,
    due: -20,
    status: 'escalated',
  },
] as const;

export async function recordResolutions(tx: Tx, today: string): Promise<void> {
  const rows = AGREED.map(({ agreed, due, ...rest }, index) => ({
    id: randomUUID(),
    number: index + 1,
    issue: rest.issue,
    agency: rest.agency,
    agreedOn: addDays(today, agreed),
    dueOn: addDays(today, due),
    status: rest.status,
    doneOn: 'done' in rest ? addDays(today, rest.done) : null,
    recordedAt: `${addDays(today, agreed)}T12:00:00+03:00`,
  }));
  await tx.rows(RESOLUTIONS, [JSON.stringify(rows), DEMO_STATION, usernameOf('cuc')]);
}

const RESOLUTIONS = `
  INSERT INTO committee.resolution (id, station_id, number, issue, agency, agreed_on, due_on, status, done_on, recorded_at, recorded_by)
  SELECT r.id, s.id, r.number, r.issue, r.agency, r."agreedOn", r."dueOn", r.status, r."doneOn", r."recordedAt", u.id
  FROM jsonb_to_recordset($1::jsonb) AS r (id uuid, number integer, issue text, agency text, "agreedOn" date, "dueOn" date,
    status text, "doneOn" date, "recordedAt" timestamptz)
  JOIN reference.station s ON s.code = $2 JOIN people.app_user u ON u.username = $3`;

/** Who presides is invented like everything else. */
export async function namePresidingOfficers(tx: Tx): Promise<void> {
  await tx.rows(PRESIDING);
}

const PRESIDING = `
  UPDATE reference.courtroom r SET presided = 'Demo Magistrate ' || p.number
  FROM (SELECT c.id, row_number() OVER (ORDER BY s.code, c.position, c.name) AS number
    FROM reference.courtroom c JOIN reference.station s ON s.id = c.station_id) p
  WHERE p.id = r.id AND r.presided IS NULL`;

/** Cases that nobody works on yet still lie with the prosecution and the police, for their supervisors to assign. */
export async function shareCases(tx: Tx): Promise<void> {
  await tx.rows(SHARE);
}

const SHARE = `
  SELECT court.share_with_agency(c.id, a.id) FROM court.court_case c CROSS JOIN people.agency a
  WHERE a.kind IN ('prosecution', 'police')`;
