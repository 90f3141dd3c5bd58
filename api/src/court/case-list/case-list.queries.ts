import { Injectable } from '@nestjs/common';
import { CASE_TOTAL_MAX, type CaseFilters, type CaseList, type CaseListItem } from '@hakika/contracts';
import { addDays, filedInBand, isCalendarDay, supervises } from '@hakika/domain';
import type { Actor } from '../../platform/access/actor';
import { Clock } from '../../platform/clock/clock';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import type { Param } from '../../platform/database/tx';
import { InvalidInput } from '../../platform/errors/errors';
import { decodeCursor, isId, pageOf, type CursorKeys } from '../../platform/http/cursor';
import { worklistOwner } from '../cases/case-access';
import { ALL, NARROWED } from './case-list.sql';

export interface CaseListRequest extends Omit<CaseFilters, 'view'> {
  readonly cursor?: string;
  readonly limit: number;
  readonly view: 'open' | 'concluded';
}

type Keys = readonly [nextHearingOn: string, id: string];
type Row = CaseListItem & { readonly key: string };
interface Answer {
  readonly items: readonly Row[];
  /** One more than the most that is counted, when there are more; null beyond the first page. */
  readonly total: number | null;
}

/** Lists of cases: of a person, an agency or a station, soonest date first, narrowed by what was chosen. */
@Injectable()
export class CaseListQueries {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  async list(actor: Actor, request: CaseListRequest): Promise<CaseList> {
    const { requestId, network, scope } = actor;
    refuseOthersColleagues(actor, request);
    const { cursor, limit, view } = request;
    const [nextHearingOn, caseId] = decodeCursor(cursor, isKeys) ?? BEFORE_ALL;
    const values = [worklistOwner(actor), view === 'concluded', nextHearingOn, caseId, limit + 1, requestId, network];
    const narrowing = narrowedBy(request, this.clock.today());
    // A prepared plan belongs to a role, so that roles that share a connection do not undo each other's.
    const name = `cases-${narrowing ? 'narrowed-' : ''}${scope}`;
    const reader = this.unitOfWork.reader(actor);
    const [answer] = await reader.named<Answer>(name, narrowing ? NARROWED : ALL, [...values, ...(narrowing ?? [])]);
    const toItem = supervises(scope) ? toItemWithTeam : toOwnItem;
    return { ...pageOf(answer?.items ?? [], limit, ({ key, id }) => [key, id], toItem), ...totalOf(answer?.total) };
  }
}

/** Who is on a case is kept in the list of an agency; a person's own list is all theirs. */
function refuseOthersColleagues({ scope }: Actor, { assigned, attention }: CaseListRequest): void {
  if (supervises(scope)) return;
  if (assigned !== undefined) throw new InvalidInput([{ pointer: '/assigned', code: 'for-supervisors' }]);
  if (attention === 'unassigned') throw new InvalidInput([{ pointer: '/attention', code: 'for-supervisors' }]);
}

/** The values of the filters, in the order of the statement, or null when nothing narrows the list. */
function narrowedBy(request: CaseListRequest, today: string): readonly Param[] | null {
  const chosen = [...ofTheRow(request), ...byDay(request, today), ...ofTheCase(request)].map((value) => value ?? null);
  return chosen.every((value) => value === null) ? null : [today, ...chosen];
}

type Chosen = readonly (string | boolean | null | undefined)[];

const ofTheRow = ({ stage, stationId, protected: isProtected, assigned }: CaseListRequest): Chosen => [
  stage,
  stationId,
  isProtected && true,
  assigned,
];

function byDay({ next, attention, age }: CaseListRequest, today: string): Chosen {
  const band = age && filedInBand(age, today);
  const without = next === 'none';
  const until = next && !without ? addDays(today, Number(next)) : null;
  return [without || null, until, attention, band?.after, band?.until];
}

const ofTheCase = ({ purpose, custody, offence }: CaseListRequest): Chosen => [purpose, custody, offence];

const BEFORE_ALL: Keys = ['-infinity', '00000000-0000-0000-0000-000000000000'];
/** A case without a next date stands last. */
const LAST = 'infinity';

const isKeys = (keys: CursorKeys): keys is Keys =>
  keys.length === 2 && (keys[0] === LAST || isCalendarDay(String(keys[0]))) && isId(keys[1]);

const totalOf = (counted: number | null = null): Pick<CaseList, 'total' | 'moreThanTotal'> => {
  if (counted === null) return {};
  return counted > CASE_TOTAL_MAX ? { total: CASE_TOTAL_MAX, moreThanTotal: true } : { total: counted };
};

const toItemWithTeam = ({ key: _key, ...item }: Row): CaseListItem => ({
  ...item,
  lastActivityAt: new Date(item.lastActivityAt).toISOString(),
});

const toOwnItem = (row: Row): CaseListItem => {
  const { assigned: _assigned, ...item } = toItemWithTeam(row);
  return item;
};
