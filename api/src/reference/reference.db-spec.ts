import type { StationView } from '@hakika/contracts';
import { partsOf, Role } from '@hakika/domain';
import { kenya } from '@hakika/jurisdictions';
import { brotliDecompressSync } from 'node:zlib';
import { useApi } from '../../test/use-api';
import { syncReference } from './sync-reference';

describe('reference data', () => {
  const api = useApi();
  const rows = async (text: string) => (await api.db.query<Record<string, unknown>>(text)).rows;
  const sync = () => syncReference({ rows: (text, values) => api.db.query(text, [...values]) }, kenya);

  it.each([
    ['/api/reference/pack', partsOf(kenya).pack],
    ['/api/reference/pack/lists', partsOf(kenya).lists],
  ])('gives %s once, and afterwards only says that it is still the same', async (path, part) => {
    const clerk = await api.as(Role.Clerk);

    const first = await clerk.get(path);
    const again = await clerk.get(path, { headers: { 'if-none-match': String(first.headers.etag) } });

    expect(first.json()).toEqual(JSON.parse(JSON.stringify(part)));
    expect(again.statusCode).toBe(304);
    expect(again.body).toBe('');
  });

  it('packs the pack for who can unpack it', async () => {
    const clerk = await api.as(Role.Clerk);

    const packed = await clerk.get('/api/reference/pack', { headers: { 'accept-encoding': 'gzip, br' } });

    expect(packed.headers['content-encoding']).toBe('br');
    expect(JSON.parse(brotliDecompressSync(packed.rawPayload).toString())).toMatchObject({ code: 'KE' });
    expect(packed.rawPayload.length).toBeLessThan(40_000);
  });

  it('tells nobody without a session', async () => {
    expect((await api.nobody.get('/api/reference/pack')).statusCode).toBe(401);
    expect((await api.nobody.get('/api/reference/pack/lists')).statusCode).toBe(401);
    expect((await api.nobody.get('/api/reference/stations')).statusCode).toBe(401);
  });

  it('lists the stations of the pack with their courtrooms', async () => {
    const auditor = await api.as(Role.Auditor);

    const stations = (await auditor.get('/api/reference/stations')).json<StationView[]>();

    expect(stations.map((station) => station.code).sort()).toEqual(
      kenya.stations.map((station) => station.code).sort(),
    );
    const tononoka = stations.find((station) => station.code === 'TONONOKA');
    expect(tononoka).toMatchObject({ county: 'KE-MSA', courtrooms: [{ name: "Children's Court" }] });
  });

  it('changes nothing when it is brought up to date twice, and repairs what differs', async () => {
    const before = await rows('SELECT * FROM reference.courtroom ORDER BY id');
    await api.db.query(
      `UPDATE reference.offence SET trafficking = false; UPDATE reference.station SET name = 'Old' WHERE code = 'SHANZU'`,
    );

    await sync();
    await sync();

    expect(await rows('SELECT * FROM reference.courtroom ORDER BY id')).toEqual(before);
    expect(await rows(`SELECT name FROM reference.station WHERE code = 'SHANZU'`)).toEqual([
      { name: 'Shanzu Law Courts' },
    ]);
    expect(await rows('SELECT count(*)::int AS n FROM reference.offence WHERE trafficking')).toEqual([
      { n: kenya.offences.filter((offence) => offence.trafficking).length },
    ]);
  });

  it('keeps what an administrator says of a courtroom', async () => {
    await api.db.query(`UPDATE reference.courtroom SET presided = 'Principal Magistrate' WHERE name = 'Court 1'`);

    await sync();

    expect(await rows(`SELECT DISTINCT presided FROM reference.courtroom WHERE name = 'Court 1'`)).toEqual([
      { presided: 'Principal Magistrate' },
    ]);
  });
});
