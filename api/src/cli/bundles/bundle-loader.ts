import { Injectable } from '@nestjs/common';
import { fold, type JurisdictionPack } from '@hakika/domain';
import { keysOfTable } from '../../court/cases/open-case.service';
import { attentionOf, projectionOf, storeProjection } from '../../court/docket/projection';
import { IdentityVault } from '../../identity/identity.service';
import type { Actor } from '../../platform/access/actor';
import { Audit } from '../../platform/audit/audit';
import { Clock } from '../../platform/clock/clock';
import type { Tx } from '../../platform/database/tx';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { Pack } from '../../reference/packs/pack';
import type { CaseBundle } from './bundle';
import { checkBundle, type CheckedBundle, type SoundBundle } from './check/check-bundle';
import {
  accusedRows,
  countAccusedRows,
  countRows,
  courtFileRows,
  magistrateRows,
  milestoneRows,
  type RowContext,
} from './rows/court-rows';
import { exhibitRows } from './rows/exhibit-rows';
import { attendanceRows, callRows, readinessRows, witnessDayRows } from './rows/attendance-rows';
import { hearingRows, outcomeRows } from './rows/hearing-rows';
import { insertRows } from './rows/insert-rows';
import { readKnown, type Known } from './check/known';
import { recordingAt, standingsOf, writeStandings } from './standings';
import { accompanimentRows, identityOf, measureRows, rePlanRows, survivorRows } from './rows/support-rows';

declare module '../../platform/audit/audit' {
  interface AuditDetails {
    'case.imported': { code: string; milestones: number; hearings: number; survivors: number; exhibits: number };
  }
}

/** What a set of bundles is checked against, and what each of them came to. */
export interface CheckedBundles {
  readonly known: Known;
  readonly checked: readonly CheckedBundle[];
}

/** Checks bundles against this installation and writes whole cases, each in one transaction, each folded once. */
@Injectable()
export class BundleLoader {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly pack: Pack,
    private readonly clock: Clock,
    private readonly vault: IdentityVault,
    private readonly audit: Audit,
  ) {}

  check(actor: Actor, bundles: readonly CaseBundle[]): Promise<CheckedBundles> {
    const moment = { today: this.clock.today(), now: this.clock.now().toISOString() };
    return this.unitOfWork.run(actor, async (tx) => {
      const known = await readKnown(tx, bundles);
      return { known, checked: bundles.map((bundle) => checkBundle(this.pack.law, bundle, known, moment)) };
    });
  }

  /** Writes one sound bundle and gives the code of the case. */
  load(actor: Actor, sound: SoundBundle, known: Known): Promise<string> {
    return this.unitOfWork.run(actor, async (tx) => {
      const context: RowContext = { ...sound, known, importerId: actor.userId, zone: this.pack.law.zone };
      await recordingAt(tx, sound.moment.openedAt);
      const code = await this.open(tx, context);
      await recordingAt(tx, null);
      await writeCourt(tx, context, this.pack.law);
      await this.writeSupport(tx, context);
      await writeEvidence(tx, context);
      await this.project(tx, context);
      await this.log(tx, context, code);
      return code;
    });
  }

  private async open(tx: Tx, { bundle, ids, known, moment }: RowContext): Promise<string> {
    const year = Number(this.clock.dayOf(new Date(moment.openedAt)).slice(0, 4));
    const facts = JSON.stringify(keysOfTable(requestOf(bundle, known)));
    const opened = await tx.row<{ code: string }>('SELECT court.open_case($1, $2, $3::jsonb) AS code', [
      ids.caseId,
      year,
      facts,
    ]);
    if (!opened) throw new Error('a statement without FROM gives one row');
    for (const username of bundle.team ?? []) {
      const user = known.users.get(username);
      if (user)
        await tx.named('case-assign', 'SELECT court.assign($1, $2, $3)', [ids.caseId, user.id, moment.openedAt]);
    }
    return opened.code;
  }

  private async writeSupport(tx: Tx, context: RowContext): Promise<void> {
    const { measures, deliveries } = measureRows(context);
    await insertRows(tx, 'survivor', survivorRows(context));
    await insertRows(tx, 'measure', measures);
    await insertRows(tx, 'delivery', deliveries);
    await insertRows(tx, 'accompaniment', accompanimentRows(context));
    await insertRows(tx, 'task', rePlanRows(context, this.pack.law));
    const { bundle, ids } = context;
    for (const survivor of bundle.survivors ?? []) {
      const identity = identityOf(survivor);
      const survivorId = ids.survivors.get(survivor.label);
      if (identity && survivorId) await this.vault.store(tx, { caseId: ids.caseId, survivorId }, identity);
    }
  }

  private async project(tx: Tx, { ids, docket, moment }: RowContext): Promise<void> {
    const state = fold(this.pack.law, docket);
    const attention = attentionOf(this.pack.law, state, moment.today);
    await writeStandings(tx, ids.caseId, standingsOf(this.pack.law, docket));
    await storeProjection(tx, ids.caseId, projectionOf(docket, state), attention, new Date(moment.openedAt));
    await tx.named('bundle-follow', FOLLOW, [ids.caseId, moment.today, moment.openedAt]);
  }

  private async log(tx: Tx, { bundle, ids, docket }: RowContext, code: string): Promise<void> {
    const { hearings = [], survivors = [], exhibits = [] } = bundle;
    const sizes = { hearings: hearings.length, survivors: survivors.length, exhibits: exhibits.length };
    const details = { code, milestones: docket.milestones.length, ...sizes };
    await this.audit.record(tx, {
      action: 'case.imported',
      caseId: ids.caseId,
      objectType: 'case',
      objectId: ids.caseId,
      details,
    });
  }
}

/** The next date, the adjournments and the latest entry of a case that was written in one go. */
const FOLLOW = `
  UPDATE court.court_case c SET next_hearing_id = n.id, next_hearing_on = n.held_on, open_hearing_on = a.open, adjournments = a.n, opened_at = $3,
    last_activity_at = greatest($3, (SELECT max(recorded_at) FROM court.milestone WHERE case_id = $1),
      (SELECT max(recorded_at) FROM court.hearing_outcome WHERE case_id = $1))
  FROM (SELECT count(*) FILTER (WHERE status = 'adjourned')::int AS n, min(held_on) FILTER (WHERE status = 'scheduled') AS open
    FROM court.hearing WHERE case_id = $1) a
  LEFT JOIN LATERAL (SELECT id, held_on FROM court.hearing WHERE case_id = $1 AND status = 'scheduled' AND held_on >= $2
    ORDER BY held_on, starts_at NULLS LAST, id LIMIT 1) n ON true
  WHERE c.id = $1`;

const FACTS_FIRST = 'SET CONSTRAINTS court.milestone_hearing DEFERRED';
const FACTS_CHECKED = 'SET CONSTRAINTS court.milestone_hearing IMMEDIATE';

async function writeCourt(tx: Tx, context: RowContext, law: JurisdictionPack): Promise<void> {
  await insertRows(tx, 'magistrate', magistrateRows(context));
  await insertRows(tx, 'courtFile', courtFileRows(context, law));
  await insertRows(tx, 'accused', accusedRows(context));
  await insertRows(tx, 'count', countRows(context));
  await insertRows(tx, 'countAccused', countAccusedRows(context));
  // A fact may name the hearing at which it happened, and a hearing is one sitting with those of cases joined by a fact.
  await tx.named('bundle-facts-first', FACTS_FIRST);
  await insertRows(tx, 'milestone', milestoneRows(context));
  await insertRows(tx, 'hearing', hearingRows(context));
  await tx.named('bundle-facts-checked', FACTS_CHECKED);
  await insertRows(tx, 'hearingOutcome', outcomeRows(context));
  await insertRows(tx, 'witnessDay', witnessDayRows(context));
  await insertRows(tx, 'attendance', attendanceRows(context));
  await insertRows(tx, 'matterCall', callRows(context));
  await insertRows(tx, 'readiness', readinessRows(context));
}

async function writeEvidence(tx: Tx, context: RowContext): Promise<void> {
  const { exhibits, custody, links } = exhibitRows(context);
  await insertRows(tx, 'exhibit', exhibits);
  await insertRows(tx, 'custodyEvent', custody);
  await insertRows(tx, 'exhibitLink', links);
}

function requestOf(
  { station, officialNumbers = {}, offence = {}, reported, trafficking }: CaseBundle,
  { stations }: Known,
) {
  return {
    stationId: stations.get(station) ?? '',
    obNumber: officialNumbers.ob,
    policeFile: officialNumbers.policeFile,
    odppFile: officialNumbers.odppFile,
    reportSource: reported.source,
    reportedOn: reported.on,
    offenceFrom: offence.from,
    offenceTo: offence.to,
    offencePlace: offence.place,
    ...trafficking,
  };
}
