/** What the migrations say about a table or a column, in a comment on the line before it. */
import fs from 'node:fs';
import path from 'node:path';
import { ROOT } from '../settings.mjs';

const FOLDER = path.join(ROOT, 'api/src/migrations');
const TABLE = /^CREATE (?:UNLOGGED )?TABLE ([\w.]+)/;
const COLUMN = /^([a-z_]+) +[a-z]/;
const COMMENT = /^-- ?(.*)/;

function readFile(text, found) {
  let table = null;
  let comment = [];
  for (const line of text.split('\n').map((part) => part.trim())) {
    const said = COMMENT.exec(line)?.[1];
    if (said) {
      comment.push(said);
      continue;
    }
    const key = nameOf(line, table);
    if (key && comment.length > 0) found.set(key, comment.join(' '));
    table = tableAfter(line, table);
    comment = [];
  }
}

function tableAfter(line, table) {
  const opened = TABLE.exec(line)?.[1];
  if (opened) return opened;
  return line.startsWith(');') ? null : table;
}

/** What a comment before this line is about. */
function nameOf(line, table) {
  const opened = TABLE.exec(line)?.[1];
  if (opened) return opened;
  const column = table && COLUMN.exec(line)?.[1];
  return column ? `${table}.${column}` : null;
}

/** @returns {Map<string, string>} by `schema.table` and `schema.table.column` */
export function readMigrationComments() {
  const found = new Map();
  for (const file of fs.readdirSync(FOLDER).sort()) readFile(fs.readFileSync(path.join(FOLDER, file), 'utf8'), found);
  return found;
}
