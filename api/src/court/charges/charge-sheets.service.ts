import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { ChargeRequest, FileChargeSheetRequest, FiledChargeSheetView } from '@hakika/contracts';
import type { Actor } from '../../platform/access/actor';
import { Audit } from '../../platform/audit/audit';
import { nextId } from '../../platform/database/next-id';
import type { Tx } from '../../platform/database/tx';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { InvalidInput } from '../../platform/errors/errors';
import { CaseAccess } from '../cases/case-access';
import { readDocket, type DocketFacts } from '../docket/docket-facts';
import { DocketService, type NewFact } from '../docket/docket.service';
import { ChargeCount, CountAccused } from './charge-count.entity';
import { SheetRules } from './sheet-rules';

declare module '../../platform/audit/audit' {
  interface AuditDetails {
    'charge-sheet.filed': { milestoneId: string; amends: boolean; added: number; removed: number };
  }
}

interface NewCount extends Omit<ChargeRequest, 'survivors'> {
  readonly id: string;
  readonly number: number;
  readonly alternativeTo: string | null;
  readonly replaces: string | null;
  readonly survivors: string[];
}

/** A sheet and its counts come into being together, or not at all. */
@Injectable()
export class ChargeSheetsService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly access: CaseAccess,
    private readonly docket: DocketService,
    private readonly audit: Audit,
    private readonly rules: SheetRules,
  ) {}

  file(actor: Actor, caseId: string, request: FileChargeSheetRequest): Promise<FiledChargeSheetView> {
    return this.unitOfWork.run(actor, async (tx) => {
      await this.access.lockForChange(tx, caseId);
      const known = await readDocket(tx, caseId);
      const milestoneId = nextId();
      const counts = numbered(known, request.counts);
      const sheet = { ...request, removedCountIds: takenOut(counts, request) };
      await this.rules.refuse(tx, caseId, known, sheet);
      await this.insert(tx, caseId, milestoneId, counts);
      await this.docket.record(tx, caseId, factOf(milestoneId, counts, sheet));
      await this.log(tx, caseId, milestoneId, sheet);
      return { milestoneId, counts: counts.map(({ id, number }) => ({ id, number })) };
    });
  }

  private async insert(tx: Tx, caseId: string, milestoneId: string, counts: readonly NewCount[]): Promise<void> {
    const rows = counts.map(
      ({ accusedIds: _accused, alternativeToNumber: _number, replacesNumber: _place, ...count }) => ({
        ...count,
        caseId,
        introducedBy: milestoneId,
      }),
    );
    await tx.insert(ChargeCount, rows);
    const against = counts.flatMap(({ id, accusedIds }) =>
      accusedIds.map((accusedId) => ({ countId: id, accusedId, caseId })),
    );
    await tx.insert(CountAccused, against);
  }

  private async log(tx: Tx, caseId: string, milestoneId: string, request: FileChargeSheetRequest): Promise<void> {
    const { amends, counts, removedCountIds = [] } = request;
    const details = { milestoneId, amends, added: counts.length, removed: removedCountIds.length };
    await this.audit.record(tx, {
      action: 'charge-sheet.filed',
      caseId,
      objectType: 'milestone',
      objectId: milestoneId,
      details,
    });
  }
}

/** What takes another's place takes it out. */
function takenOut(counts: readonly NewCount[], { removedCountIds = [] }: FileChargeSheetRequest): readonly string[] {
  return [...new Set([...removedCountIds, ...counts.flatMap(({ replaces }) => replaces ?? [])])];
}

/** Numbers go on where the case's counts ended: an amendment never gives a number twice. */
function numbered(known: DocketFacts, charges: readonly ChargeRequest[]): readonly NewCount[] {
  const last = Math.max(0, ...known.counts.map(({ number }) => number));
  const fresh = charges.map((charge, index) => ({ ...charge, id: randomUUID(), number: last + index + 1 }));
  const earlier = new Map(known.counts.map(({ number, id }) => [number, id]));
  const idOf = new Map([...earlier, ...fresh.map(({ number, id }) => [number, id] as const)]);
  const placed = new Set<number>();
  return fresh.map((count, index) => {
    const { alternativeToNumber: main, replacesNumber: place, survivors = [] } = count;
    const faults = [
      ...(main !== undefined && (main === count.number || !idOf.has(main)) ? ['alternativeToNumber'] : []),
      ...(place !== undefined && (placed.has(place) || !earlier.has(place)) ? ['replacesNumber'] : []),
    ];
    if (faults.length > 0)
      throw new InvalidInput(faults.map((field) => ({ pointer: `/counts/${index}/${field}`, code: 'unknown-count' })));
    if (place !== undefined) placed.add(place);
    const ids = { alternativeTo: idAt(idOf, main), replaces: idAt(earlier, place) };
    return { ...count, ...ids, survivors: [...survivors] };
  });
}

const idAt = (ids: ReadonlyMap<number, string>, number: number | undefined): string | null =>
  (number === undefined ? null : ids.get(number)) ?? null;

function factOf(id: string, counts: readonly NewCount[], request: FileChargeSheetRequest): NewFact {
  const { filedOn: occurredOn, amends, source, removedCountIds = [] } = request;
  const countIds = counts.map((count) => count.id);
  return amends
    ? { id, type: 'charge-amended', occurredOn, source, details: { addedCountIds: countIds, removedCountIds } }
    : { id, type: 'charge-sheet-filed', occurredOn, source, details: { countIds } };
}
