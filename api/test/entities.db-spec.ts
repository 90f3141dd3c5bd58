import { ENTITIES } from '../src/entities';
import { Database } from '../src/platform/database/database';
import { useApi } from './use-api';

interface Column {
  readonly name: string;
  readonly nullable: boolean;
}

describe('entities and migrations', () => {
  const api = useApi();

  async function columnsOf(schema: string, table: string): Promise<Column[]> {
    const { rows } = await api.db.query<Column>(
      `SELECT column_name AS name, is_nullable = 'YES' AS nullable FROM information_schema.columns
       WHERE table_schema = $1 AND table_name = $2`,
      [schema, table],
    );
    return rows;
  }

  it('agree on every column that an entity has, and on whether it may be empty', async () => {
    const differences: string[] = [];
    for (const entity of ENTITIES) {
      const metadata = api.get(Database).source.getMetadata(entity);
      const kept = await columnsOf(metadata.schema ?? '', metadata.tableName);
      for (const { databaseName, isNullable } of metadata.columns) {
        const column = kept.find(({ name }) => name === databaseName);
        const where = `${metadata.tablePath}.${databaseName}`;
        if (!column) differences.push(`${where} is not in the table`);
        else if (column.nullable !== isNullable)
          differences.push(`${where} is ${column.nullable ? '' : 'not '}nullable in the table`);
      }
    }

    expect(differences).toEqual([]);
  });

  it('agree that every row an entity can write has what the table demands', async () => {
    const missing: string[] = [];
    for (const entity of ENTITIES) {
      const metadata = api.get(Database).source.getMetadata(entity);
      const { rows } = await api.db.query<{ name: string }>(
        `SELECT column_name AS name FROM information_schema.columns WHERE table_schema = $1 AND table_name = $2
           AND is_nullable = 'NO' AND column_default IS NULL AND is_identity = 'NO'`,
        [metadata.schema, metadata.tableName],
      );
      const known = new Set(metadata.columns.map(({ databaseName }) => databaseName));
      for (const { name } of rows) if (!known.has(name)) missing.push(`${metadata.tablePath}.${name}`);
    }

    expect(missing).toEqual([]);
  });
});
