import { Body, Controller, Get, Module, Param, ParseUUIDPipe, Patch, Put, Query } from '@nestjs/common';
import { IsString, MaxLength } from 'class-validator';
import type { Readable } from 'node:stream';
import type { Page } from '@hakika/contracts';
import { useApi } from '../../../test/use-api';
import { OpenRoute } from '../access/requires';
import { RuleRefusal, TooLarge } from '../errors/errors';
import { CursorQuery, decodeCursor, pageOf, type CursorKeys } from './cursor';
import { IfMatch } from './if-match';
import { UploadStream } from './upload';

const ROWS = Array.from({ length: 60 }, (_, index) => ({ at: index, name: `row ${index}` }));
const isAt = (keys: CursorKeys): keys is [number] => keys.length === 1 && typeof keys[0] === 'number';

class NoteBody {
  @IsString()
  @MaxLength(10)
  readonly text!: string;
}

@Controller('notes')
@OpenRoute()
class NotesController {
  @Get()
  list(@Query() { cursor, limit }: CursorQuery): Page<string> {
    const after = decodeCursor(cursor, isAt)?.[0] ?? -1;
    const rows = ROWS.filter((row) => row.at > after).slice(0, limit + 1);
    return pageOf(
      rows,
      limit,
      (row) => [row.at],
      (row) => row.name,
    );
  }

  @Get('broken')
  broken(): never {
    throw new Error('a word about an Invented Person');
  }

  @Get(':id')
  read(@Param('id', ParseUUIDPipe) id: string) {
    return { id, version: 3 };
  }

  @Patch(':id')
  change(@IfMatch() version: number, @Body() { text }: NoteBody) {
    if (text === 'refused') throw new RuleRefusal('note.refused', { limit: 2 });
    return { text, version: version + 1 };
  }

  @Put('file')
  async upload(@UploadStream() stream: Readable) {
    let bytes = 0;
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      bytes += chunk.length;
      if (bytes > 2_000_000) throw new TooLarge();
    }
    return { bytes };
  }
}

@Module({ controllers: [NotesController] })
class NotesModule {}

describe('a request on its way through', () => {
  const log: string[] = [];
  const additions = { modules: [NotesModule], logTo: { write: (line: string) => log.push(line) } };
  const api = useApi({ logLevel: 'info' }, additions);
  const id = '8c5f6a52-7c52-4b61-9d0c-0c1f6f2b8a11';

  beforeEach(() => log.splice(0));

  const get = (url: string) => api.nobody.get(url);
  const change = (body: object, headers: Record<string, string> = { 'if-match': '"v3"' }) =>
    api.nobody.send('PATCH', `/api/notes/${id}`, { payload: body, headers });

  it('gives a view with a version its tag', async () => {
    expect((await get(`/api/notes/${id}`)).headers.etag).toBe('"v3"');
  });

  it('takes a change of a named version', async () => {
    const changed = await change({ text: 'new' });

    expect(changed.json()).toEqual({ text: 'new', version: 4 });
    expect(changed.headers.etag).toBe('"v4"');
  });

  it.each([
    [{}, 428, 'if-match.missing'],
    [{ 'if-match': '*' }, 400, 'if-match.malformed'],
    [{ 'if-match': 'W/"v3"' }, 400, 'if-match.malformed'],
    [{ 'if-match': '"v0"' }, 400, 'if-match.malformed'],
    [{ 'if-match': '"v3", "v4"' }, 400, 'if-match.malformed'],
  ])('refuses a change with %j', async (headers, status, code) => {
    const refused = await change({ text: 'new' }, headers as Record<string, string>);

    expect(refused.json()).toMatchObject({ status, code });
  });

  it('explains a refusal by code and figures', async () => {
    expect((await change({ text: 'refused' })).json()).toMatchObject({
      status: 409,
      code: 'note.refused',
      details: { limit: 2 },
    });
  });

  it.each([
    [{ text: 7 }, [{ pointer: '/text', code: 'max-length' }]],
    [{ text: 'ok', role: 'administrator' }, [{ pointer: '/role', code: 'unknown' }]],
    [[], undefined],
  ])('lets nothing in but what is declared: %j', async (body, errors) => {
    const refused = await change(body);

    expect(refused.json()).toMatchObject({ status: 400, code: 'input.invalid', ...(errors && { errors }) });
  });

  it('pages through a list without leaving out or repeating a row', async () => {
    const seen: string[] = [];
    for (let url: string | null = '/api/notes?limit=25'; url !== null;) {
      const page: Page<string> = (await get(url)).json<Page<string>>();
      seen.push(...page.items);
      url = page.nextCursor && `/api/notes?limit=25&cursor=${page.nextCursor}`;
    }

    expect(seen).toEqual(ROWS.map((row) => row.name));
  });

  it.each([
    'limit=0',
    'limit=101',
    'limit=2.5',
    'limit=ten',
    'limit=1e1',
    'cursor=!',
    'cursor=W10',
    'cursor=WyJhIl0',
    'page=2',
  ])('refuses a list by ?%s', async (query) => {
    expect((await get(`/api/notes?${query}`)).json()).toMatchObject({ status: 400, code: 'input.invalid' });
  });

  it('streams a file past the limit of other bodies, up to its own', async () => {
    const put = (bytes: number) =>
      api.nobody.send('PUT', '/api/notes/file', {
        payload: Buffer.alloc(bytes),
        headers: { 'content-type': 'application/octet-stream' },
      });

    expect((await put(1_500_000)).json()).toEqual({ bytes: 1_500_000 });
    expect((await put(2_000_001)).json()).toMatchObject({ status: 413, code: 'body.too-large' });
  });

  it('says nothing about a fault of ours but its id, under which the log has the place', async () => {
    const answer = await get('/api/notes/broken?name=Invented');

    const { requestId, ...said } = answer.json<{ requestId: string }>();
    expect(said).toMatchObject({ status: 500, code: 'unexpected', title: 'Internal Server Error' });
    expect(log.join('')).toContain(requestId);
    expect(log.join('')).toContain('round-trip.db-spec.ts');
    expect(log.join('') + answer.body).not.toContain('Invented');
  });

  it('logs the route and never the address', async () => {
    await get(`/api/notes/${id}?secret=1`);

    expect(log.map((line) => JSON.parse(line) as object)).toEqual([
      {
        level: 30,
        time: expect.any(String),
        from: 'request',
        requestId: expect.any(String),
        method: 'GET',
        route: '/api/notes/:id',
        status: 200,
        ms: expect.any(Number),
      },
    ]);
  });
});
