import type { CustodyEventView, ExhibitFileView, ExhibitListItem, ExhibitView } from '@hakika/contracts';
import { custodyGaps, exhibitLabel, foldCustody, type CustodyFact } from '@hakika/domain';

/** As the statements below answer it. */
export type ExhibitRow = Omit<ExhibitListItem, 'label'> & { number: number | null };
/** `at` is the moment of logging to the microsecond, by which the list is in order. */
export type LoggedRow = ExhibitRow & { at: string };
/** What rests on one element of one count. */
export interface LinkedRow {
  countId: string;
  element: string;
  exhibits: readonly { id: string; number: number }[];
}
export type ExhibitDetailsRow = ExhibitRow & {
  foundAt: Date | null;
  foundPlace: string | null;
  holdingPlace: string | null;
  tags: string[];
};
export type FileRow = Omit<ExhibitFileView, 'storedAt' | 'bytes'> & { bytes: string; storedAt: Date };
export type CustodyRow = Omit<CustodyFact, 'occurredAt'> &
  Pick<CustodyEventView, 'seq' | 'fromName' | 'toName' | 'place' | 'note' | 'recordedBy'> & { occurredAt: Date };

/** `$1` is whoever asks. */
const COLUMNS = `e.id, e.version, e.case_id AS "caseId", c.code AS "caseCode", e.number, e.kind, e.description,
  e.seal_number AS "sealNumber", e.status, e.holder_id AS "holderId", h.display_name AS "holderName",
  o.display_name AS "offeredToName", e.found_on::text AS "foundOn",
  (SELECT v.id FROM evidence.custody_event v WHERE v.exhibit_id = e.id AND v.kind = 'handed-over' AND e.offered_to = $1
    ORDER BY v.seq DESC LIMIT 1) AS "offerToMe",
  (SELECT count(*)::int FROM evidence.exhibit_file f WHERE f.exhibit_id = e.id) AS "fileCount",
  (SELECT coalesce(json_agg(json_build_object('countId', l.count_id, 'element', l.element) ORDER BY l.linked_at), '[]')
    FROM evidence.exhibit_link l WHERE l.exhibit_id = e.id) AS links`;
const FROM = `FROM evidence.exhibit e
  JOIN people.app_user h ON h.id = e.holder_id
  LEFT JOIN people.app_user o ON o.id = e.offered_to
  LEFT JOIN court.court_case c ON c.id = e.case_id`;

const RECENT = 20;
const LATEST_FIRST = 'ORDER BY e.recorded_at DESC, e.id DESC';
const LOGGED = `SELECT ${COLUMNS}, to_char(e.recorded_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS at ${FROM}`;
const PAGE = `($2::timestamptz IS NULL OR (e.recorded_at, e.id) < ($2, $3::uuid)) ${LATEST_FIRST} LIMIT $4`;

export const IN_MY_CUSTODY = `${LOGGED} WHERE e.holder_id = $1 AND ${PAGE}`;
export const ON_THEIR_WAY_TO_ME = `${LOGGED} WHERE e.offered_to = $1 AND ${PAGE}`;
export const RECENTLY_LOGGED = `SELECT ${COLUMNS} ${FROM} ${LATEST_FIRST} LIMIT ${RECENT}`;
export const OF_CASE = `SELECT ${COLUMNS} ${FROM} WHERE e.case_id = $2 AND e.number > $3 ORDER BY e.number LIMIT $4`;
export const LINKED = `SELECT l.count_id AS "countId", l.element,
    json_agg(json_build_object('id', e.id, 'number', e.number) ORDER BY e.number) AS exhibits
  FROM evidence.exhibit_link l JOIN evidence.exhibit e ON e.id = l.exhibit_id
  WHERE l.case_id = $1 GROUP BY l.count_id, l.element ORDER BY min(e.number), l.element`;
export const ONE = `SELECT ${COLUMNS}, e.found_at AS "foundAt", e.found_place AS "foundPlace",
  e.holding_place AS "holdingPlace", e.tags ${FROM} WHERE e.id = $2`;
export const FILES_OF = `SELECT id, encode(sha256, 'hex') AS sha256, bytes, media_type AS "mediaType", stored_at AS "storedAt"
  FROM evidence.exhibit_file WHERE exhibit_id = $1 ORDER BY stored_at, id`;
const CUSTODY = `SELECT v.id, v.seq, v.kind, v.from_id AS "fromId", v.to_id AS "toId", v.answers,
  f.display_name AS "fromName", t.display_name AS "toName", r.display_name AS "recordedBy", v.occurred_at AS "occurredAt", v.place, v.note
  FROM evidence.custody_event v
  LEFT JOIN people.app_user f ON f.id = v.from_id
  LEFT JOIN people.app_user t ON t.id = v.to_id
  JOIN people.app_user r ON r.id = v.recorded_by`;
export const CUSTODY_OF = `${CUSTODY} WHERE v.exhibit_id = $1 ORDER BY v.seq`;
export const CUSTODY_EVENT = `${CUSTODY} WHERE v.id = $1`;

export function toListItem({ number, ...row }: ExhibitRow): ExhibitListItem {
  return { ...row, label: number === null ? null : exhibitLabel(number) };
}

export function toFileView({ bytes, storedAt, ...row }: FileRow): ExhibitFileView {
  return { ...row, bytes: Number(bytes), storedAt: storedAt.toISOString() };
}

export function toExhibitView(
  { foundAt, foundPlace, holdingPlace, tags, ...row }: ExhibitDetailsRow,
  files: readonly FileRow[],
  custody: readonly CustodyRow[],
): ExhibitView {
  const facts = custody.map(withText);
  const { openOffer } = foldCustody(facts);
  return {
    ...toListItem(row),
    foundAt: foundAt?.toISOString() ?? null,
    foundPlace,
    holdingPlace,
    tags,
    files: files.map(toFileView),
    custody: custody.map((event) => toCustodyView(event, openOffer)),
    gaps: custodyGaps(facts),
  };
}

export function toCustodyView(event: CustodyRow, openOffer: string | null): CustodyEventView {
  const { id, seq, kind, fromName, toName, toId, occurredAt, place, note, recordedBy } = withText(event);
  return { id, seq, kind, fromName, toName, toId, open: id === openOffer, occurredAt, place, note, recordedBy };
}

const withText = (event: CustodyRow) => ({ ...event, occurredAt: event.occurredAt.toISOString() });
