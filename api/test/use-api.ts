import { randomBytes, randomUUID } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Type } from '@nestjs/common';
import type { InjectOptions, Response } from 'light-my-request';
import { Client } from 'pg';
import { AgencyKind, Role, scopeOf } from '@hakika/domain';
import { kenya } from '@hakika/jurisdictions';
import { createApp, type Additions, type App } from '../src/app';
import { Csrf } from '../src/platform/access/csrf';
import { AppConfig, type Settings } from '../src/platform/config/config';
import { freshDatabase, TEST_KEYRING_FILE, type TestDatabase } from './database';

/** A Monday in court, at ten in the morning. */
export const NOW = '2026-11-23T10:00:00+03:00';

/** A person who can sign in, and what they are. Invented, and visibly so. */
export interface PersonOptions {
  readonly role?: Role;
  readonly agencyKind?: AgencyKind;
  readonly agencyId?: string;
  readonly stationId?: string | null;
}

export interface Person {
  readonly userId: string;
  readonly agencyId: string;
  readonly sessionId: string;
  readonly token: string;
}

type Request = Omit<InjectOptions, 'method' | 'url'>;

/** Speaks for one signed-in person, or for nobody: cookies, the header against forgery, and JSON. */
export class TestClient {
  constructor(
    private readonly app: () => App,
    readonly person: Person | null,
  ) {}

  get(url: string, request: Request = {}): Promise<Response> {
    return this.send('GET', url, request);
  }

  post(url: string, body?: object, request: Request = {}): Promise<Response> {
    const headers = { 'idempotency-key': randomUUID(), ...request.headers };
    return this.send('POST', url, { ...request, headers, ...(body && { payload: body }) });
  }

  patch(url: string, version: number, body: object): Promise<Response> {
    return this.send('PATCH', url, { payload: body, headers: { 'if-match': `"v${version}"` } });
  }

  delete(url: string, request: Request = {}): Promise<Response> {
    return this.send('DELETE', url, request);
  }

  async send(method: InjectOptions['method'], url: string, request: Request = {}): Promise<Response> {
    const { nest } = this.app();
    return (await nest.inject({
      ...request,
      method,
      url,
      headers: { ...this.headers(), ...request.headers },
    })) as Response;
  }

  private headers(): Record<string, string> {
    if (!this.person) return {};
    const xsrf = this.app().nest.get(Csrf).tokenFor(this.person.sessionId);
    return {
      cookie: `hakika=${this.person.token}; XSRF-TOKEN=${xsrf}`,
      'x-xsrf-token': xsrf,
      'sec-fetch-site': 'same-origin',
    };
  }
}

export interface Api {
  readonly app: App;
  /** The owner's connection, past every wall: for arranging and for looking at what was written. */
  readonly db: Client;
  readonly config: AppConfig;
  readonly nobody: TestClient;
  get<T>(token: Type<T>): T;
  /** A new person with a live session, and a client that speaks for them. */
  as(role: Role, options?: Omit<PersonOptions, 'role'>): Promise<TestClient>;
}

/**
 * The real server over a database of its own, for one test file. Call it once in a `describe`; what it gives is there
 * from the first `beforeAll` on.
 */
export function useApi(settings: Partial<Settings> = {}, additions: Additions = {}): Api {
  const running = {} as { app: App; db: Client; database: TestDatabase; config: AppConfig; folder: string };

  beforeAll(async () => {
    running.folder = fs.mkdtempSync(path.join(os.tmpdir(), 'hakika-test-'));
    running.database = await freshDatabase();
    running.config = testConfig(running.database.url, running.folder, settings);
    running.db = new Client({ connectionString: running.database.url });
    await running.db.connect();
    await running.db.query('INSERT INTO sec.clock (fixed_at) SELECT $1::timestamptz WHERE $1 IS NOT NULL', [
      running.config.fixedNow,
    ]);
    running.app = await createApp(running.config, additions);
  });
  afterAll(async () => {
    await running.app?.nest.close();
    await running.db?.end();
    await running.database?.drop();
    fs.rmSync(running.folder, { recursive: true, force: true });
  });

  return {
    get app() {
      return running.app;
    },
    get db() {
      return running.db;
    },
    get config() {
      return running.config;
    },
    nobody: new TestClient(() => running.app, null),
    get: (token) => running.app.nest.get(token, { strict: false }),
    as: async (role, options = {}) =>
      new TestClient(() => running.app, await aPerson(running.db, { ...options, role })),
  };
}

export function testConfig(databaseUrl: string, folder: string, settings: Partial<Settings> = {}): AppConfig {
  const keyring = path.join(folder, 'keyring.json');
  fs.writeFileSync(keyring, JSON.stringify(TEST_KEYRING_FILE));
  return new AppConfig({
    port: 0,
    host: '127.0.0.1',
    dataDir: folder,
    databaseUrl,
    filesUrl: `file:${path.join(folder, 'files')}`,
    keyring,
    trustProxy: false,
    logLevel: 'silent',
    demo: false,
    demoPassword: 'hakika-demo-password',
    webDir: null,
    fixedNow: new Date(NOW),
    law: kenya,
    ...settings,
  });
}

const AGENCY_OF_ROLE: Readonly<Partial<Record<Role, AgencyKind>>> = {
  [Role.Investigator]: AgencyKind.Police,
  [Role.SupportOfficer]: AgencyKind.Support,
  [Role.Counsellor]: AgencyKind.Support,
  [Role.Clerk]: AgencyKind.Judiciary,
  [Role.CommitteeSecretary]: AgencyKind.Judiciary,
  [Role.Auditor]: AgencyKind.Oversight,
  [Role.Administrator]: AgencyKind.Oversight,
};

/** Writes a person with a live session; their agency too, unless one is given. */
export async function aPerson(db: Client, options: PersonOptions = {}): Promise<Person> {
  const { role = Role.Prosecutor, stationId = null } = options;
  const agencyKind = options.agencyKind ?? AGENCY_OF_ROLE[role] ?? AgencyKind.Prosecution;
  const [userId, sessionId, token] = [randomUUID(), randomUUID(), randomBytes(32).toString('hex')];
  const agencyId = options.agencyId ?? (await anAgency(db, agencyKind));
  await db.query(
    `INSERT INTO people.app_user (id, username, display_name, role, scope, agency_id, station_id)
     VALUES ($1, $2, 'Invented Person', $3, $4, $5, $6)`,
    [userId, `${userId}@test.hakika`, role, scopeOf(role, agencyKind), agencyId, stationId],
  );
  await db.query(
    `INSERT INTO sec.session (id, token_hash, user_id, expires_at)
     VALUES ($1, sha256(convert_to($2, 'UTF8')), $3, clock_timestamp() + interval '1 hour')`,
    [sessionId, token, userId],
  );
  return { userId, agencyId, sessionId, token };
}

export async function anAgency(db: Client, kind: AgencyKind): Promise<string> {
  const id = randomUUID();
  await db.query(`INSERT INTO people.agency (id, code, name, kind) VALUES ($1, $2, 'Invented Agency', $3)`, [
    id,
    `T-${id}`,
    kind,
  ]);
  return id;
}
