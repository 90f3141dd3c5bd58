import { hasNoCase, withClient } from './database.mjs';
import { startPg } from './pg.mjs';

describe('a database of one’s own, under a login that made the roles and is none of them', () => {
  let server;
  beforeAll(async () => {
    server = await startPg({ ephemeral: true });
  });
  afterAll(() => server.stop());

  it('is told apart, empty or not, without a right on any table', async () => {
    await withClient(server.url, (owner) =>
      owner.query(`CREATE ROLE keeper LOGIN CREATEROLE PASSWORD 'hush'; CREATE ROLE builder;
        CREATE SCHEMA court AUTHORIZATION builder; SET ROLE builder; CREATE TABLE court.court_case (id integer)`),
    );
    const url = server.url.replace(/\/\/[^@]+@/, '//keeper:hush@');

    expect(await hasNoCase(url)).toBe(true);

    await withClient(server.url, (owner) => owner.query('INSERT INTO court.court_case VALUES (1)'));
    expect(await hasNoCase(url)).toBe(false);
  });
});
