import type { Scope } from '@hakika/domain';
import type { AccusedView, CaseView, CourtFileView, MilestoneSource, NextHearingView } from '@hakika/contracts';
import type { Reader } from '../../platform/database/unit-of-work';
import { isoInstant, type AccusedFact, type CountFact, type MilestoneFact } from '../docket/docket-facts';

/** What a role may not see is no key of the answer at all, because its database role may not read the column. */
export interface AccusedRow extends AccusedFact {
  readonly sex: string | null;
  readonly juristic: boolean;
  readonly version: number;
  readonly child: boolean | null;
  readonly fullName?: string | null;
  readonly ageAtOffence?: number | null;
  readonly nationality?: string | null;
  readonly aliases?: readonly string[];
  readonly identityNumber?: string | null;
  readonly roleInProcess?: string | null;
  readonly relationship?: string | null;
  readonly advocate?: string | null;
  readonly registrationNumber?: string | null;
  readonly representative?: string | null;
  readonly alsoAccused?: AccusedView['alsoAccused'];
}

export interface CountRow extends CountFact {
  readonly offenceCode: string;
  readonly chargingSection: string;
  readonly penaltySection: string | null;
  readonly replacesId: string | null;
  readonly survivors: readonly string[];
}

export interface MilestoneRow extends MilestoneFact {
  readonly hearingId: string | null;
  readonly source: MilestoneSource;
  readonly recordedBy: string;
  readonly reason: string | null;
}

type Plain =
  'id' | 'version' | 'code' | 'stationId' | 'stationName' | 'protected' | 'obNumber' | 'policeFile' | 'odppFile';
type Known =
  Plain | 'reportSource' | 'reportedOn' | 'offenceFrom' | 'offenceTo' | 'offencePlace' | 'trafficking' | 'adjournments';

/** Everything of the case page that is kept, in one answer. */
export interface CasePage extends Pick<CaseView, Known | 'team' | 'linkedCases' | 'joined'> {
  readonly courtFiles: readonly Omit<CourtFileView, 'current'>[];
  readonly accused: readonly AccusedRow[];
  readonly counts: readonly CountRow[];
  readonly milestones: readonly MilestoneRow[];
  readonly next: NextHearingView | null;
  readonly adjournedOn: string | null;
  readonly survivorHeardOn: string | null;
}

const SEES_NAMES: readonly Scope[] = ['scope_prosecution', 'scope_police', 'scope_agency', 'scope_service'];

/** Reads the page and writes the leaf of the reading, in one statement. Null when there is nothing for this person. */
export async function readCasePage(reader: Reader, caseId: string): Promise<CasePage | null> {
  const { scope, requestId, network } = reader.actor;
  const text = SEES_NAMES.includes(scope) ? PAGE_WITH_NAMES : PAGE_BY_LABELS;
  // A prepared plan belongs to a role, so that roles that share a connection do not undo each other's.
  const name = `case-page-${scope}`;
  const [row] = await reader.named<{ page: CasePage }>(name, text, [caseId, requestId, network]);
  return row?.page ?? null;
}

const ACCUSED_BY_LABELS = `'id', a.id, 'number', a.number, 'recordedAt', ${isoInstant('a.recorded_at')}, 'sex', a.sex, 'juristic', a.juristic,
  'version', a.version, 'child', a.child`;
const ACCUSED_WITH_NAMES = `${ACCUSED_BY_LABELS}, 'fullName', a.full_name, 'ageAtOffence', a.age_at_offence, 'nationality', a.nationality,
  'aliases', a.aliases, 'identityNumber', a.identity_number, 'roleInProcess', a.role_in_process, 'relationship', a.relationship,
  'advocate', a.advocate, 'registrationNumber', a.registration_number, 'representative', a.representative,
  'alsoAccused', coalesce((SELECT json_agg(json_build_object('accusedId', o.id, 'caseId', oc.id, 'code', oc.code,
      'label', 'A' || o.number) ORDER BY oc.code, o.number)
    FROM court.accused_link l JOIN court.accused o ON o.id = CASE WHEN l.accused_id = a.id THEN l.other_accused_id ELSE l.accused_id END
      JOIN court.court_case oc ON oc.id = o.case_id
    WHERE l.ended_at IS NULL AND (l.accused_id = a.id OR l.other_accused_id = a.id)), '[]')`;

const HEAD = `
  WITH known AS MATERIALIZED (SELECT * FROM court.court_case WHERE id = $1),
  leaf AS (
    -- A reading need not wait for the disk: losing half a second of them in a crash changes no fact.
    INSERT INTO audit.leaf (action, object_type, object_id, case_id, request_id, network, body, leaf_hash)
    SELECT 'case.read', 'case', k.id, k.id, $2, $3, '', ''
    FROM known k, (SELECT set_config('synchronous_commit', 'off', true)) AS relaxed
  )
  SELECT json_build_object(
    'id', c.id, 'version', c.version, 'code', c.code, 'stationId', c.station_id, 'stationName', s.name, 'protected', c.protected,
    'obNumber', c.ob_number, 'policeFile', c.police_file, 'odppFile', c.odpp_file, 'reportSource', c.report_source,
    'reportedOn', c.reported_on, 'offenceFrom', c.offence_from, 'offenceTo', c.offence_to, 'offencePlace', c.offence_place,
    'trafficking', json_build_object('acts', c.acts, 'means', c.means, 'purposes', c.purposes, 'exploitation', c.exploitation,
      'childSurvivor', c.child_survivor),
    'adjournments', c.adjournments,
    'adjournedOn', (SELECT CASE WHEN l.status = 'adjourned' THEN l.held_on END FROM (SELECT h.held_on, h.status FROM court.hearing h
      WHERE h.case_id = c.id AND h.status IN ('adjourned', 'effective') ORDER BY h.held_on DESC, h.id DESC LIMIT 1) l),
    'survivorHeardOn', (SELECT min(h.held_on) FROM court.witness_day w JOIN court.hearing h ON h.id = w.hearing_id
      WHERE w.case_id = c.id AND w.kind = 'survivor' AND w.testified IN ('part', 'complete')),
    'courtFiles', coalesce((SELECT json_agg(json_build_object('id', f.id, 'version', f.version, 'kind', f.kind, 'number', f.number,
        'typeCode', f.type_code, 'electronic', f.electronic, 'serial', f.serial, 'year', f.year, 'closedOn', f.closed_on,
        'closedBecause', f.closed_because, 'courtName', coalesce(f.court_name, fs.name), 'stationId', f.station_id, 'registeredOn', f.registered_on,
        'magistrate', CASE WHEN b.id IS NOT NULL THEN json_build_object('id', b.id, 'fullName', b.full_name, 'rank', b.rank) END)
        ORDER BY f.registered_on, f.number)
      FROM court.court_file f LEFT JOIN reference.station fs ON fs.id = f.station_id
        LEFT JOIN reference.magistrate b ON b.id = f.magistrate_id WHERE f.case_id = c.id), '[]'),
    'joined', coalesce((SELECT json_agg(json_build_object('caseId', j.id, 'code', j.code) ORDER BY j.code) FROM court.court_case j
      -- As an array, so that cases are looked up by their ids and not all of those that the reader may see.
      WHERE j.id = ANY (ARRAY(SELECT (m.details->>'withCaseId')::uuid FROM court.milestone m WHERE m.case_id = c.id
        AND m.type = 'consolidated' AND NOT EXISTS (SELECT FROM court.milestone later WHERE later.supersedes = m.id)))), '[]'),`;

const REST = `
    'counts', coalesce((SELECT json_agg(json_build_object('id', n.id, 'number', n.number, 'offenceCode', n.offence_code,
        'chargingSection', n.charging_section, 'penaltySection', n.penalty_section, 'alternativeToId', n.alternative_to,
        'replacesId', n.replaces, 'survivors', n.survivors,
        'accusedIds', coalesce((SELECT json_agg(x.accused_id ORDER BY x.accused_id) FROM court.count_accused x WHERE x.count_id = n.id), '[]'))
        ORDER BY n.number, n.id)
      FROM court.charge_count n WHERE n.case_id = c.id), '[]'),
    'milestones', coalesce((SELECT json_agg(json_build_object('id', m.id, 'type', m.type, 'accusedId', m.accused_id,
        'countId', m.count_id, 'hearingId', m.hearing_id, 'occurredOn', m.occurred_on, 'occurredAt', ${isoInstant('m.occurred_at')},
        'details', m.details, 'source', m.source, 'recordedAt', ${isoInstant('m.recorded_at')}, 'recordedBy', u.display_name,
        'supersedesId', m.supersedes, 'reason', m.reason) ORDER BY m.occurred_on DESC, m.recorded_at DESC, m.id DESC)
      FROM court.milestone m JOIN people.app_user u ON u.id = m.recorded_by WHERE m.case_id = c.id), '[]'),
    'next', (SELECT json_build_object('id', h.id, 'on', h.held_on, 'at', to_char(h.starts_at, 'HH24:MI'), 'purpose', h.purpose,
        'stationName', hs.name, 'courtroomName', r.name,
        'witnesses', coalesce((SELECT json_agg(json_build_object('witness', w.witness, 'kind', w.kind, 'summoned', w.summoned,
            'bonded', w.bonded, 'confirmed', w.confirmed) ORDER BY w.kind <> 'survivor', length(w.witness), w.witness)
          FROM court.witness_day w WHERE w.hearing_id = h.id), '[]'))
      FROM court.hearing h JOIN reference.station hs ON hs.id = h.station_id LEFT JOIN reference.courtroom r ON r.id = h.courtroom_id
      WHERE h.id = c.next_hearing_id),
    -- Whoever may not see the other case does not learn that there is one.
    'linkedCases', coalesce((SELECT json_agg(json_build_object('id', k.id, 'code', k.code, 'is', l.side) ORDER BY l.side, k.code)
      FROM (SELECT m.earlier_case_id AS other, 'earlier' AS side, m.id FROM court.milestone m WHERE m.case_id = c.id
          AND m.earlier_case_id IS NOT NULL
        UNION ALL SELECT m.case_id, 'later', m.id FROM court.milestone m WHERE m.earlier_case_id = c.id) l
      CROSS JOIN LATERAL (SELECT k.id, k.code FROM court.court_case k WHERE k.id = l.other OFFSET 0) k
      WHERE NOT EXISTS (SELECT FROM court.milestone n WHERE n.supersedes = l.id)), '[]'),
    'team', coalesce((SELECT json_agg(json_build_object('id', t.id, 'displayName', t.display_name, 'role', t.role))
      FROM court.team_of(c.id) t), '[]')
  ) AS page
  FROM known c JOIN reference.station s ON s.id = c.station_id`;

const accusedPart = (columns: string) =>
  `'accused', coalesce((SELECT json_agg(json_build_object(${columns}) ORDER BY a.number) FROM court.accused a WHERE a.case_id = c.id), '[]'),`;

const PAGE_BY_LABELS = HEAD + accusedPart(ACCUSED_BY_LABELS) + REST;
const PAGE_WITH_NAMES = HEAD + accusedPart(ACCUSED_WITH_NAMES) + REST;
