import { Injectable, type OnModuleInit } from '@nestjs/common';
import { may, Permission, Scope } from '@hakika/domain';
import { KnownElsewhere, type Answers, type AskedHearing, type PartOf } from '../../court/readiness/known-elsewhere';
import type { Actor } from '../../platform/access/actor';
import type { Tx } from '../../platform/database/tx';
import { IS_EXPECTED } from '../attendance';

const COVERED = `SELECT h.id AS "hearingId", json_agg(json_build_object('label', 'V' || s.number,
    'state', coalesce(a.status, 'none')) ORDER BY s.number) AS part
  FROM court.hearing h
  JOIN support.survivor s ON s.case_id = h.case_id
  LEFT JOIN support.accompaniment a ON a.survivor_id = s.id AND a.hearing_id = h.id AND a.status <> 'cancelled'
  WHERE h.id = ANY ($1::uuid[]) AND (a.id IS NOT NULL OR ${IS_EXPECTED}) GROUP BY h.id`;
const ORDERED = `SELECT h.id AS "hearingId", json_agg(json_build_object('code', m.code, 'state', m.state, 'provided',
    coalesce(d.outcome = 'provided', false)) ORDER BY m.code) AS part
  FROM court.hearing h
  JOIN support.measure m ON m.case_id = h.case_id
  LEFT JOIN support.measure_delivery d ON d.measure_id = m.id AND d.hearing_id = h.id
  WHERE h.id = ANY ($1::uuid[]) GROUP BY h.id`;

interface Row<Part> {
  readonly hearingId: string;
  readonly part: Part;
}

/** Says whether somebody goes with each survivor, and which measures were ordered: codes and states, and nothing else of the support file. */
@Injectable()
export class SupportAtHearings implements OnModuleInit {
  constructor(private readonly elsewhere: KnownElsewhere) {}

  onModuleInit(): void {
    this.elsewhere.askFor('support', (tx, hearings) =>
      answer<'support'>(tx, { may: Permission.CoverageRead, name: 'covered', text: COVERED }, hearings),
    );
    this.elsewhere.askFor('measures', (tx, hearings) =>
      answer<'measures'>(tx, { may: Permission.MeasureRead, name: 'ordered', text: ORDERED }, hearings),
    );
  }
}

interface Question {
  readonly may: Permission;
  readonly name: string;
  readonly text: string;
}

async function answer<Name extends 'support' | 'measures'>(
  tx: Tx,
  question: Question,
  hearings: readonly AskedHearing[],
): Promise<Answers<Name>> {
  if (!mayKnow(tx.actor, question.may)) return null;
  // A prepared plan belongs to a role, so that roles that share a connection do not undo each other's.
  const name = `readiness-${question.name}-${tx.actor.scope}`;
  const ids = hearings.map(({ hearingId }) => hearingId);
  const rows = await tx.named<Row<PartOf<Name>>>(name, question.text, [ids]);
  return new Map(rows.map(({ hearingId, part }) => [hearingId, part]));
}

const mayKnow = ({ scope }: Actor, permission: Permission): boolean =>
  scope === Scope.Service || may(scope, permission);
