import fs from 'node:fs';
import path from 'node:path';
import { fold, Role } from '@hakika/domain';
import { kenya } from '@hakika/jurisdictions';
import { aBundle, aWholeBundle, type Team } from '../../../test/bundles';
import { hakika } from '../../../test/command';
import { aPerson, useApi } from '../../../test/use-api';
import { readDocket, toDocket } from '../../court/docket/docket-facts';
import { projectionOf } from '../../court/docket/projection';
import { checkChain, type CustodyLink } from '../../evidence/custody/custody-chain';
import { IdentityVault } from '../../identity/identity.service';
import { ServiceActor } from '../../platform/access/service-actor';
import type { Tx } from '../../platform/database/tx';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import type { CaseBundle } from './bundle';

describe('case bundles', () => {
  const api = useApi();
  let files = 0;

  const named = async (role: Role, username: string) => {
    const { userId } = await aPerson(api.db, { role });
    await api.db.query('UPDATE people.app_user SET username = $2 WHERE id = $1', [userId, username]);
    return username;
  };
  const aTeam = async (): Promise<Team> => {
    const serial = ++files;
    const mark = String(serial);
    return {
      serial,
      prosecutor: await named(Role.Prosecutor, `prosecutor-${mark}`),
      investigator: await named(Role.Investigator, `investigator-${mark}`),
      officer: await named(Role.SupportOfficer, `officer-${mark}`),
    };
  };
  const fileOf = (bundle: unknown): string => {
    const file = path.join(api.config.dataDir, `bundle-${++files}.json`);
    fs.writeFileSync(file, typeof bundle === 'string' ? bundle : JSON.stringify(bundle));
    return file;
  };
  const seed = (...bundles: unknown[]) => hakika(api.config, 'seed', '--bundle', ...bundles.map(fileOf));
  const rows = async (text: string, ...values: unknown[]) =>
    (await api.db.query<Record<string, unknown>>(text, values)).rows;
  const caseCount = async () => (await rows('SELECT count(*)::int AS n FROM court.court_case'))[0]?.['n'];
  const inside = async <T>(work: (tx: Tx) => Promise<T>) =>
    api.get(UnitOfWork).run(await api.get(ServiceActor).actor(), work);

  it('load whole: every wing has its rows, and projections say what the docket adds up to', async () => {
    const team = await aTeam();
    const seeded = await seed(aWholeBundle(team));
    expect(seeded).toMatchObject({ code: 0, stderr: '' });
    const code = seeded.stdout.trim();

    expect(
      await rows(
        `SELECT c.stage, c.next_hearing_on::text, c.adjournments, c.accused_count, c.ob_number,
           to_char(c.opened_at, 'YYYY-MM-DD') AS opened, to_char(c.last_activity_at, 'YYYY-MM-DD') AS active,
           (SELECT count(*)::int FROM court.case_assignment WHERE case_id = c.id) AS team,
           (SELECT count(*)::int FROM court.worklist WHERE case_id = c.id) AS lists
         FROM court.court_case c WHERE code = $1`,
        code,
      ),
    ).toEqual([
      {
        stage: 'report',
        next_hearing_on: '2026-11-30',
        adjournments: 1,
        accused_count: 2,
        ob_number: 'OB 1/1/9/2026',
        opened: '2026-09-02',
        active: '2026-10-05',
        team: 3,
        lists: 7,
      },
    ]);
    expect(
      await rows(
        `SELECT h.status, h.outcome, h.reason, n.held_on::text AS next, f.held_on::text AS from, o.asked_by
         FROM court.hearing h JOIN court.court_case c ON c.id = h.case_id LEFT JOIN court.hearing n ON n.id = h.next_id
         LEFT JOIN court.hearing f ON f.id = h.adjourned_from LEFT JOIN court.hearing_outcome o ON o.hearing_id = h.id
         WHERE c.code = $1 ORDER BY h.held_on`,
        code,
      ),
    ).toEqual([
      { status: 'effective', outcome: 'part-heard', reason: null, next: '2026-11-02', from: null, asked_by: 'defence' },
      {
        status: 'adjourned',
        outcome: 'adjourned',
        reason: 'witness-not-reached',
        next: '2026-11-30',
        from: null,
        asked_by: 'prosecution',
      },
      { status: 'scheduled', outcome: null, reason: null, next: null, from: '2026-11-02', asked_by: null },
    ]);
    expect(
      await rows(
        `SELECT d.outcome, a.status, a.replaces IS NOT NULL AS replaces FROM court.court_case c JOIN support.survivor s ON s.case_id = c.id
         JOIN support.measure m ON m.survivor_id = s.id JOIN support.measure_delivery d ON d.measure_id = m.id
         JOIN support.accompaniment a ON a.survivor_id = s.id WHERE c.code = $1 AND d.outcome IS NOT NULL ORDER BY a.booked`,
        code,
      ),
    ).toEqual([
      { outcome: 'provided', status: 'needs-new-plan', replaces: false },
      { outcome: 'provided', status: 'confirmed', replaces: true },
    ]);
  });

  it('keep who she is in the vault alone', async () => {
    const code = (await seed(aWholeBundle(await aTeam()))).stdout.trim();
    const [survivor] = await rows(
      'SELECT s.id, s.pseudonym FROM support.survivor s JOIN court.court_case c ON c.id = s.case_id WHERE c.code = $1',
      code,
    );

    expect(survivor?.['pseudonym']).toMatch(/^SV-/);
    expect(await inside((tx) => api.get(IdentityVault).open(tx, String(survivor?.['id'])))).toEqual({
      'full-name': 'Invented Survivor',
      phone: '000',
    });
  });

  it('link each change of hands to the one before', async () => {
    const team = await aTeam();
    const code = (await seed(aWholeBundle(team))).stdout.trim();
    const [exhibit] = await rows(
      `SELECT e.id, e.status, u.username AS holder FROM evidence.exhibit e JOIN court.court_case c ON c.id = e.case_id
       JOIN people.app_user u ON u.id = e.holder_id WHERE c.code = $1`,
      code,
    );
    const chain = await rows(
      `SELECT id, exhibit_id AS "exhibitId", case_id AS "caseId", seq, kind, from_id AS "fromId", to_id AS "toId", answers,
         occurred_at AS "occurredAt", place, note, recorded_by AS "recordedBy", recorded_at AS "recordedAt",
         prev_hash AS "prevHash", body, hash FROM evidence.custody_event WHERE exhibit_id = $1 ORDER BY seq`,
      exhibit?.['id'],
    );

    expect(exhibit).toMatchObject({ status: 'handed-on', holder: team.prosecutor });
    expect(chain.map(({ kind }) => kind)).toEqual(['collected', 'sealed', 'handed-over', 'accepted']);
    expect(checkChain(String(exhibit?.['id']), chain as unknown as CustodyLink[])).toBeNull();
  });

  it('know on a past day what was recorded by then', async () => {
    const code = (await seed(aWholeBundle(await aTeam()))).stdout.trim();
    const arrestKnownOn = async (day: string) => {
      const { stdout } = await hakika(api.config, 'case', 'show', code, '--as-known-on', day);
      const { facts } = JSON.parse(stdout) as { facts: { type: string; occurredOn: string }[] };
      return facts.find(({ type }) => type === 'arrested')?.occurredOn;
    };

    expect(await arrestKnownOn('2026-09-04')).toBeUndefined();
    expect(await arrestKnownOn('2026-09-05')).toBe('2026-09-04');
    expect(await arrestKnownOn('2026-09-12')).toBe('2026-09-03');
  });

  it('are refused together, every fault named, when one of them is wrong', async () => {
    const before = await caseCount();

    const { code, stdout, stderr } = await seed(aBundle(), aBundle({ reported: { on: '2027-01-01', source: 'ngo' } }));

    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toMatch(/bundle-\d+\.json \/reported\/on: milestone\.in-the-future\nNothing was loaded\.\n$/);
    expect(await caseCount()).toBe(before);
  });

  it('are named by file when they are no JSON', async () => {
    expect((await seed('{')).stderr).toMatch(/bundle-\d+\.json: is no JSON\n$/);
  });

  describe('with faults of shape', () => {
    const faultsOf = async (bundle: unknown) =>
      (await seed(bundle)).stderr.split('\n').map((line) => line.replace(/^\S+ /, ''));

    it('name each with its path', async () => {
      const bundle = {
        ...aBundle(),
        station: 'NAIROBI',
        colour: 'red',
        milestones: [
          { type: 'plea-taken', occurredOn: '2026-02-30', details: { plea: 'maybe' } },
          { type: 'arraigned', occurredOn: '2026-09-02', details: { plea: 'guilty' } },
          { type: 'verdict', occurredOn: '2026-09-02' },
          { type: 'retracted', occurredOn: '2026-09-02' },
        ],
        hearings: [{ key: 'H1', on: '2026-10-05', purpose: 'mention', status: 'vacated' }],
        measures: [{ survivor: 'V1', code: 'AC01', state: 'granted' }],
      };

      const faults = await faultsOf(bundle);

      for (const expected of [
        /^\/station: must be equal to one of the allowed values: /,
        /^\/colour: is not a field$/,
        /^\/milestones\/0\/occurredOn: must match format "date"$/,
        /^\/milestones\/0\/details\/plea: must be equal to one of/,
        /^\/milestones\/1\/details\/plea: is not a field$/,
        /^\/milestones\/2\/details: is missing$/,
        /^\/milestones\/3\/corrects: is missing$/,
        /^\/hearings\/0\/reason: is missing$/,
        /^\/measures\/0\/orderText: is missing$/,
      ]) {
        expect(faults).toContainEqual(expect.stringMatching(expected));
      }
    });
  });

  describe('with faults of sense', () => {
    const faultsOf = async (bundle: CaseBundle) =>
      (await seed(bundle)).stderr.split('\n').flatMap((line) => line.match(/ (\/.*)$/)?.[1] ?? []);

    it('name references that lead nowhere, before the rules look', async () => {
      const bundle = aBundle({
        accused: [{ label: 'A1' }, { label: 'A3' }],
        counts: [{ number: 1, offence: 'ctip-3-1', chargingSection: '3(1)', accused: ['A2'], alternativeTo: 1 }],
        milestones: [
          { type: 'arrested', occurredOn: '2026-09-02', accused: 'A9', hearing: 'H9', recordedBy: 'nobody' },
          { type: 'charge-sheet-filed', occurredOn: '2026-09-03', details: { counts: [1, 7] } },
        ],
        hearings: [
          { key: 'H1', on: '2026-10-05', courtroom: 'Court 99', purpose: 'mention', status: 'effective', next: 'H1' },
        ],
        team: ['nobody'],
      });

      expect((await faultsOf(bundle)).sort()).toEqual([
        '/accused/1/label: must be A2, the next in order',
        '/counts/0/accused/0: there is no accused A2',
        '/counts/0/alternativeTo: is the count itself',
        '/hearings/0/courtroom: KILIFI has no courtroom of this name',
        '/hearings/0/next: hearing.next-date-not-after-hearing',
        '/milestones/0/accused: there is no accused A9',
        '/milestones/0/hearing: there is no hearing H9',
        '/milestones/0/recordedBy: nobody here is called nobody',
        '/milestones/1/details/counts/1: there is no count 7',
        '/team/0: nobody here is called nobody',
      ]);
    });

    it('name facts that cannot have happened where they stand', async () => {
      const bundle = aBundle({
        accused: [{ label: 'A1' }],
        milestones: [
          { type: 'verdict', occurredOn: '2026-09-05', accused: 'A1', details: { verdict: 'convicted' } },
          { type: 'arrested', occurredOn: '2026-09-02', accused: 'A1', occurredAt: '2026-09-03T01:00:00+03:00' },
          { type: 'arrested', occurredOn: '2026-09-02', accused: 'A1', recordedAt: '2027-01-01T00:00:00Z' },
        ],
      });

      expect((await faultsOf(bundle)).sort()).toEqual([
        '/milestones/0: milestone.count-not-charged',
        '/milestones/1: milestone.time-not-on-day',
        '/milestones/2/recordedAt: lies in the future',
      ]);
    });

    it('name what the database has only once: a slot, an officer, a court file', async () => {
      const team = await aTeam();
      const whole = aWholeBundle(team);
      const moved: CaseBundle = { ...whole, courtFiles: [], exhibits: [] };

      const { stderr } = await seed(
        { ...whole, courtFiles: [{ kind: 'trial', number: 'MCCR E777 of 2026', station: 'KILIFI' }] },
        moved,
      );

      expect(stderr).toContain('/hearings/0/courtroom: hearing.courtroom-taken');
      expect(stderr).toContain('/accompaniments/1/officer: accompaniment.officer-taken');
    });

    it('name an item that changed hands as it cannot have', async () => {
      const { prosecutor, investigator } = await aTeam();
      const item = {
        label: 'E1',
        kind: 'document',
        description: 'Invented paper',
        foundOn: '2026-09-03',
        collectedBy: investigator,
      } as const;
      const custody = [
        { kind: 'accepted', at: '2026-09-04T10:00:00Z' },
        { kind: 'handed-over', from: prosecutor, to: investigator, at: '2026-09-03T10:00:00Z' },
      ] as const;

      expect(await faultsOf(aBundle({ exhibits: [{ ...item, custody }] }))).toEqual([
        '/exhibits/0/custody/0/kind: nothing is on offer',
        '/exhibits/0/custody/1/at: lies before the event before it',
        '/exhibits/0/custody/1/from: exhibit.not-in-your-hands',
      ]);
    });
  });

  it('stand as the docket adds them up: folded anew, every projection is what it was', async () => {
    const cases = await rows('SELECT id FROM court.court_case');
    for (const { id } of cases) {
      const docket = toDocket(await inside((tx) => readDocket(tx, String(id))));
      const { courtCase, accused } = projectionOf(docket, fold(kenya, docket));
      expect(
        await rows(
          `SELECT stage, stage_since::text AS "stageSince", filed_on::text AS "filedOn", concluded_on::text AS "concludedOn",
             accused_count AS "accusedCount" FROM court.court_case WHERE id = $1`,
          id,
        ),
      ).toEqual([{ ...courtCase, station: undefined }]);
      expect(
        await rows(
          `SELECT id, stage, stage_since::text AS "stageSince", custody, custody_since::text AS "custodySince", live, ending, reached
           FROM court.accused WHERE case_id = $1 ORDER BY number`,
          id,
        ),
      ).toEqual(accused);
    }
    expect(cases.length).toBeGreaterThan(3);
  });
});
