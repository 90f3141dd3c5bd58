import { toCourtFile } from '../../../court/files/court-files.service';
import type { JurisdictionPack } from '@hakika/domain';
import type { BulkRow } from './insert-rows';
import type { SoundBundle } from '../check/check-bundle';
import type { Known } from '../check/known';

/** What every row needs to be written. */
export interface RowContext extends SoundBundle {
  readonly known: Known;
  /** Who writes: the import itself. */
  readonly importerId: string;
  /** Of the courts, for a day that is given without its hour. */
  readonly zone: string;
}

export const userId = ({ known, importerId }: RowContext, username: string | undefined): string =>
  (username === undefined ? undefined : known.users.get(username)?.id) ?? importerId;

export function magistrateRows({ bundle, bench, known, importerId, moment }: RowContext): readonly BulkRow[] {
  return [...bench.values()].map(({ id, magistrate }) => ({
    id,
    full_name: magistrate.fullName,
    rank: magistrate.rank,
    station_id: known.stations.get(magistrate.station ?? bundle.station),
    from_day: magistrate.from,
    to_day: magistrate.to,
    recorded_by: importerId,
    recorded_at: moment.openedAt,
    version: 1,
  }));
}

export function courtFileRows({ bundle, ids, known, bench }: RowContext, law: JurisdictionPack): readonly BulkRow[] {
  return (bundle.courtFiles ?? []).map(({ station, closedOn, closedBecause = 'finished', magistrate, ...file }) => {
    const row = toCourtFile(law, ids.caseId, { ...file, stationId: station && known.stations.get(station) });
    return {
      id: row.id,
      case_id: row.caseId,
      kind: row.kind,
      station_id: row.stationId,
      court_name: row.courtName,
      number: row.number,
      type_code: row.typeCode,
      electronic: row.electronic,
      serial: row.serial,
      year: row.year,
      registered_on: row.registeredOn,
      closed_on: closedOn ?? null,
      closed_because: closedOn === undefined ? null : closedBecause,
      magistrate_id: idIn(bench, magistrate),
      version: 1,
    };
  });
}

export const idIn = (bench: RowContext['bench'], key: string | undefined): string | undefined =>
  key === undefined ? undefined : bench.get(key)?.id;

export function accusedRows({ bundle, ids, moment }: RowContext): readonly BulkRow[] {
  return (bundle.accused ?? []).map((accused, index) => ({
    id: ids.accused.get(accused.label),
    case_id: ids.caseId,
    number: index + 1,
    full_name: accused.fullName,
    sex: accused.sex,
    age_at_offence: accused.ageAtOffence,
    nationality: accused.nationality,
    juristic: accused.juristic ?? false,
    aliases: accused.aliases ?? [],
    identity_number: accused.identityNumber,
    role_in_process: accused.roleInProcess,
    relationship: accused.relationship,
    advocate: accused.advocate,
    registration_number: accused.registrationNumber,
    representative: accused.representative,
    stage: 'report',
    custody: 'at-large',
    live: true,
    reached: {},
    recorded_at: accused.recordedAt ?? moment.openedAt,
  }));
}

export function countRows({ bundle, ids, docket }: RowContext): readonly BulkRow[] {
  return (bundle.counts ?? []).map((count) => {
    const id = ids.counts.get(count.number);
    const sheet = docket.milestones.find(
      (fact) =>
        (fact.type === 'charge-sheet-filed' && fact.details.countIds.includes(id ?? '')) ||
        (fact.type === 'charge-amended' && fact.details.addedCountIds.includes(id ?? '')),
    );
    return {
      id,
      case_id: ids.caseId,
      number: count.number,
      offence_code: count.offence,
      charging_section: count.chargingSection,
      penalty_section: count.penaltySection,
      alternative_to: count.alternativeTo === undefined ? null : ids.counts.get(count.alternativeTo),
      replaces: count.replaces === undefined ? null : ids.counts.get(count.replaces),
      survivors: count.survivors ?? [],
      introduced_by: sheet?.id,
    };
  });
}

export function countAccusedRows({ bundle, ids }: RowContext): readonly BulkRow[] {
  return (bundle.counts ?? []).flatMap(({ number, accused }) =>
    accused.map((label) => ({
      count_id: ids.counts.get(number),
      accused_id: ids.accused.get(label),
      case_id: ids.caseId,
    })),
  );
}

export function milestoneRows(context: RowContext): readonly BulkRow[] {
  const { bundle, ids, docket } = context;
  const entryOf = new Map((bundle.milestones ?? []).map((entry, index) => [ids.milestones[index], entry]));
  return docket.milestones.map((fact) => {
    const entry = entryOf.get(fact.id);
    return {
      id: fact.id,
      case_id: ids.caseId,
      accused_id: fact.accusedId,
      count_id: fact.countId,
      hearing_id: entry?.hearing === undefined ? null : ids.hearings.get(entry.hearing),
      type: fact.type,
      occurred_on: fact.occurredOn,
      occurred_at: fact.occurredAt,
      details: fact.details,
      source: entry?.source ?? 'import',
      supersedes: fact.supersedesId,
      reason: entry?.reason,
      recorded_at: fact.recordedAt,
      recorded_by: userId(context, entry?.recordedBy),
    };
  });
}
