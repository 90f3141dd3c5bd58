import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { AccusedCandidateView, CandidatesQuery } from '@hakika/contracts';
import { refuseSamePerson } from '@hakika/domain';
import { IsNull } from 'typeorm';
import type { Actor } from '../../platform/access/actor';
import { Audit } from '../../platform/audit/audit';
import type { Tx } from '../../platform/database/tx';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { NotFoundForActor, RuleRefusal } from '../../platform/errors/errors';
import { Accused } from '../accused/accused.entity';
import { CaseAccess } from '../cases/case-access';
import { labelOf } from '../docket/docket-facts';
import { AccusedLink } from './accused-link.entity';

declare module '../../platform/audit/audit' {
  interface AuditDetails {
    'accused-candidates.read': { accusedIds: readonly string[] };
    'accused.linked': { otherAccusedId: string };
    'accused.unlinked': { otherAccusedId: string };
  }
}

type CandidateRow = Omit<AccusedCandidateView, 'label'> & { number: number };
type AccusedKey = Pick<AccusedLink, 'caseId' | 'accusedId'>;

/** The row policies leave those of the cases of whoever asks, so that nobody learns of any other. */
const CANDIDATES = `
  SELECT * FROM (
    SELECT a.id AS "accusedId", a.case_id AS "caseId", c.code, a.number, a.full_name AS "fullName", CASE
      WHEN $3 <> '' AND lower(btrim(coalesce(a.identity_number, a.registration_number))) = $3 THEN 'number'
      WHEN $2 <> '' AND string_to_array(lower(a.full_name), ' ') @> string_to_array($2, ' ') THEN 'name'
      WHEN $2 <> '' AND EXISTS (SELECT FROM unnest(a.aliases) n WHERE lower(btrim(n)) = $2) THEN 'alias' END AS by
    FROM court.accused a JOIN court.court_case c ON c.id = a.case_id WHERE a.case_id <> $1
  ) found WHERE by IS NOT NULL ORDER BY by <> 'number', code, number LIMIT 10`;

/** One person who is accused in several cases: who it may be, and that it is. */
@Injectable()
export class SamePersonService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly access: CaseAccess,
    private readonly audit: Audit,
  ) {}

  candidates(
    actor: Actor,
    caseId: string,
    { name = '', number = '' }: CandidatesQuery,
  ): Promise<AccusedCandidateView[]> {
    return this.unitOfWork.run(actor, async (tx) => {
      const mine = await tx.row('SELECT id FROM court.court_case WHERE id = $1', [caseId]);
      if (!mine) throw new NotFoundForActor();
      const [asked, numbered] = [name, number].map((text) => text.trim().toLowerCase().replace(/\s+/g, ' '));
      const rows = await tx.named<CandidateRow>('accused-candidates', CANDIDATES, [
        caseId,
        asked ?? '',
        numbered ?? '',
      ]);
      const accusedIds = rows.map(({ accusedId }) => accusedId);
      await this.audit.recordRead(tx, { action: 'accused-candidates.read', caseId, details: { accusedIds } });
      return rows.map(({ number: place, ...row }) => ({ ...row, label: labelOf(place) }));
    });
  }

  link(actor: Actor, key: AccusedKey, otherAccusedId: string): Promise<void> {
    return this.unitOfWork.run(actor, async (tx) => {
      const [one, other] = await this.both(tx, key, otherAccusedId);
      const refusal = refuseSamePerson(one.caseId, other.caseId);
      if (refusal) throw new RuleRefusal(refusal);
      const id = randomUUID();
      await tx.insert(AccusedLink, { id, ...pairOf(one, other), linkedBy: actor.userId });
      await this.log(tx, 'accused.linked', one, other);
    });
  }

  unlink(actor: Actor, key: AccusedKey, otherAccusedId: string): Promise<void> {
    return this.unitOfWork.run(actor, async (tx) => {
      const [one, other] = await this.both(tx, key, otherAccusedId);
      const { accusedId, otherAccusedId: second } = pairOf(one, other);
      const link = await tx.get(AccusedLink, { accusedId, otherAccusedId: second, endedAt: IsNull() });
      await tx.change(AccusedLink, link, { endedAt: () => 'clock_timestamp()', endedBy: actor.userId });
      await this.log(tx, 'accused.unlinked', one, other);
    });
  }

  /** An accused of a case that whoever asks does not have is an absent one. */
  private async both(tx: Tx, { caseId, accusedId }: AccusedKey, otherAccusedId: string): Promise<[Accused, Accused]> {
    await this.access.lockForChange(tx, caseId);
    const one = await tx.get(Accused, { id: accusedId, caseId });
    return [one, await tx.get(Accused, { id: otherAccusedId })];
  }

  private async log(tx: Tx, action: 'accused.linked' | 'accused.unlinked', one: Accused, other: Accused) {
    for (const [from, to] of [
      [one, other],
      [other, one],
    ] as const) {
      const entry = { caseId: from.caseId, objectType: 'accused', objectId: from.id };
      await this.audit.record(tx, { ...entry, action, details: { otherAccusedId: to.id } });
    }
  }
}

function pairOf(one: Accused, other: Accused) {
  const [first, second] = one.id < other.id ? [one, other] : [other, one];
  return { accusedId: first.id, caseId: first.caseId, otherAccusedId: second.id, otherCaseId: second.caseId };
}
