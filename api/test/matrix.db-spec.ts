import { randomUUID } from 'node:crypto';
import { Handlers, type Handler } from '../src/platform/server/handlers';
import { KINDS, REACH, type Kind, type Reach } from './matrix-table';
import { RELATIONS, MatrixWorld, type Relation } from './matrix-world';
import { aCaseRequest, aCharge, aFact } from './dockets';
import { anExhibitRequest } from './evidence';
import { useApi, type TestClient } from './use-api';

/** Described by themselves; nobody has to be known for them. */
const OPEN = ['signIn', 'readAlive', 'readReady', 'readDescription', 'readDocsPage', 'readDocsFile'];

/** These need a person to act on: a new one for each attempt, so that no attempt spoils another. */
const ABOUT_SOMEBODY = ['assignCase', 'unassignCase', 'disableUser'];

interface Cell {
  readonly operation: string;
  readonly handler: Handler;
  readonly kind: Kind;
  readonly relation: Relation;
  readonly expected: 'reached' | 'hidden' | 'unknown';
}

describe('every operation, as every kind of person, in every relation to a case', () => {
  const api = useApi();
  const world = new MatrixWorld(api);
  const operations = new Map<string, Handler>();

  beforeAll(async () => {
    await world.build();
    const document = JSON.parse((await api.nobody.get('/api/openapi.json')).body) as {
      paths: Record<string, Record<string, { operationId: string }>>;
    };
    const byRoute = new Map(
      api
        .get(Handlers)
        .list()
        .map((handler) => [`${handler.method} ${handler.url}`, handler]),
    );
    for (const [path, methods] of Object.entries(document.paths)) {
      for (const [method, { operationId }] of Object.entries(methods)) {
        const url = path.replace(/\{(\w+)\}/g, ':$1');
        const handler = byRoute.get(`${method.toUpperCase()} ${url}`);
        if (handler) operations.set(operationId, handler);
      }
    }
  }, 60_000);

  it('is in the table', () => {
    const guarded = [...operations].filter(([, handler]) => handler.policy !== 'open').map(([name]) => name);

    expect(guarded.sort()).toEqual(Object.keys(REACH).sort());
    expect([...operations.keys()].filter((name) => !REACH[name] && !OPEN.includes(name))).toEqual([]);
  });

  it('is reached, hidden or unknown exactly as the table says', async () => {
    const deviations: string[] = [];
    // What is hidden is tried first, while everything is still there to be found; signing out comes last.
    const cells = [...operations].flatMap(([operation, handler]) => cellsOf(operation, handler)).sort(byDanger);
    for (const cell of cells) {
      const status = await send(world.client(cell.kind, cell.relation), cell);
      if (classOf(status) !== cell.expected) {
        deviations.push(`${cell.operation} as ${cell.kind} ${cell.relation}: ${status}, not ${cell.expected}`);
      }
    }

    expect(deviations).toEqual([]);
    expect(cells.length).toBeGreaterThan(operations.size * KINDS.length * RELATIONS.length * 0.8);
  }, 240_000);

  function cellsOf(operation: string, handler: Handler): Cell[] {
    const reach = REACH[operation];
    if (!reach) return [];
    return KINDS.flatMap((kind) =>
      RELATIONS.map((relation) => ({
        operation,
        handler,
        kind,
        relation,
        expected: expectedOf(reach, kind, relation),
      })),
    );
  }

  async function send(client: TestClient, cell: Cell): Promise<number> {
    const { operation, handler } = cell;
    if (ABOUT_SOMEBODY.includes(operation)) await somebodyElse(cell);
    const url = handler.url.replace(/:(\w+)/g, (_, name: string) => world.ids[name] ?? randomUUID());
    const headers: Record<string, string> = handler.takesIfMatch ? { 'if-match': '"v1"' } : {};
    if (operation === 'storeExhibitFile') {
      headers['content-type'] = 'application/octet-stream';
      return (await client.send('PUT', url, { payload: Buffer.from('%PDF-1.7\nx\n%%EOF\n'), headers })).statusCode;
    }
    const payload = bodyOf(operation, world);
    const query = queryOf(handler.url, world.ids);
    const method = handler.method as 'GET';
    return (await client.send(method, url + query, { headers, ...(payload && { payload }) })).statusCode;
  }

  async function somebodyElse({ operation, kind }: Cell): Promise<void> {
    world.ids['userId'] = await world.colleagueOf(kind);
    if (operation === 'unassignCase' && kind.startsWith('supervisor')) await world.onTheCase(world.ids['userId']);
  }
});

function queryOf(url: string, ids: Readonly<Record<string, string>>): string {
  if (url.includes('/reports/')) return `?station=${ids['stationCode']}&month=2026-10`;
  return url.endsWith('/hearing-clashes') ? `?stationId=${ids['stationId']}&on=2026-12-01` : '';
}

function expectedOf(reach: Reach, kind: Kind, relation: Relation): Cell['expected'] {
  if (relation === 'nobody') return 'unknown';
  if (!reach.kinds.includes(kind)) return 'hidden';
  if (reach.about === 'self') return 'reached';
  if (kind.startsWith('supervisor')) return relation === 'other-agency' ? 'hidden' : 'reached';
  return relation === 'on-the-case' ? 'reached' : 'hidden';
}

function classOf(status: number): Cell['expected'] | 'failed' {
  if (status === 401) return 'unknown';
  if (status === 404) return 'hidden';
  return status >= 500 || status === 403 ? 'failed' : 'reached';
}

function byDanger(a: Cell, b: Cell): number {
  const rank = ({ operation, expected }: Cell) =>
    (operation === 'signOut' ? 4 : 0) + (operation === 'unassignCase' ? 2 : 0) + (expected === 'reached' ? 1 : 0);
  return rank(a) - rank(b);
}

/** Bodies that are well-formed, so that what answers is who may, and not what is misspelt. */
function bodyOf(operation: string, world: MatrixWorld): object | null {
  const { ids } = world;
  const bodies: Record<string, object> = {
    openCase: aCaseRequest(ids['stationId']!),
    changeCase: { obNumber: 'OB 1/1/1/2026' },
    addAccused: {},
    changeAccused: {},
    linkAccused: { otherAccusedId: randomUUID() },
    assignCases: { caseIds: [ids['caseId']], userId: randomUUID(), reason: 'workload' },
    saveCaseView: { name: `Invented view ${randomUUID()}`, filters: { stage: 'plea' } },
    renameCaseView: { name: 'Invented view' },
    registerCourtFile: { kind: 'trial', number: 'MCSO E1/2026', stationId: ids['stationId'] },
    closeCourtFile: { on: '2030-01-07' },
    transferCase: { toStationId: ids['stationId'], on: '2026-11-20', source: 'court-record' },
    consolidateCase: { withCaseId: randomUUID(), on: '2026-11-20', source: 'court-record' },
    fileChargeSheet: {
      filedOn: '2026-10-05',
      amends: false,
      counts: [aCharge('ctip-3-1', [ids['accusedId']!])],
      source: 'court-record',
    },
    recordMilestone: aFact('arrested', '2026-10-02', { accusedId: ids['accusedId'] }),
    recordTogether: { facts: [aFact('rights-read', '2026-10-02', { accusedId: ids['accusedId'] })] },
    correctMilestone: { reason: 'Invented reason' },
    answerDirection: { direction: 'age-evidence', answeredOn: '2026-10-05' },
    approveDecision: { accusedId: ids['accusedId'], approvedOn: '2026-10-05' },
    enterMagistrate: { fullName: 'Invented', rank: 'NONE', stationId: ids['stationId'], from: '2026-01-05' },
    changeMagistrate: { on: '2030-01-07', reason: 'transferred' },
    seatMagistrate: { magistrateId: ids['magistrateId'] },
    assignCase: { userId: ids['userId'] },
    shareCase: { agencyId: ids['agencyId'] },
    scheduleHearing: { stationId: ids['stationId'], on: '2026-12-01', purpose: 'mention' },
    callMatter: { said: 'called' },
    recordOutcome: { status: 'effective', outcome: 'proceeded', nextNone: true },
    recordAttendance: { accusedId: ids['accusedId'], how: 'video' },
    expectWitness: { witness: 'W1', kind: 'police' },
    recordWitnessDay: {
      ...{ summoned: true, bonded: false, confirmed: false },
      ...{ heard: [], stoodDown: false, sentHome: false },
    },
    putInCallOrder: { stationId: ids['stationId'], hearingIds: [ids['hearingId']] },
    sayReadiness: { subject: 'police-file', word: 'ready' },
    createUser: {
      username: `${randomUUID()}@test.hakika`,
      displayName: 'Invented',
      role: 'prosecutor',
      agencyCode: 'NONE',
    },
    changeHoliday: { on: '2026-10-20', change: 'removed', reason: 'Invented notice' },
    logExhibit: anExhibitRequest(),
    putExhibitIntoCase: { caseId: ids['caseId'] },
    linkExhibit: { caseId: ids['caseId'], countId: ids['countId'], element: 'act' },
    handOverExhibit: { toUserId: randomUUID() },
    answerHandOver: { accept: false },
    recordSurvivor: { child: false },
    revealIdentity: { purpose: 'safety', reason: 'An invented reason that is long enough' },
    askMeasure: { code: 'AC02' },
    orderMeasure: { granted: false, orderedOn: '2026-11-20', denial: 'DN01' },
    recordDelivery: { outcome: 'provided' },
    bookAccompaniment: world.accompaniment(ids['hearingId']),
    changeAccompaniment: { status: 'confirmed' },
    recordResolution: { issue: 'Invented issue', agency: 'Invented agency', agreedOn: '2026-11-02' },
    changeResolution: { status: 'in-progress', note: 'Invented note' },
    rePlanAccompaniment: { ...world.accompaniment(), survivorId: undefined },
  };
  return bodies[operation] ?? null;
}
