import { createHash } from 'node:crypto';
import { hashedPart, ONE_PAGER, type Report, type ReportFinding, type ReportResolution } from '@hakika/contracts';
import {
  Audience,
  DISCLOSURE_POLICIES,
  firstDayOf,
  headline,
  lastDayOf,
  overdueDays,
  trendTitle,
  type JurisdictionPack,
  type Language,
  type Reading,
} from '@hakika/domain';
import { cellOf, Disclosure, namedReasons } from './one-pager.disclosure';
import type { OnePagerFacts, ResolutionFact } from './one-pager.facts';
import { gainTable } from './one-pager.gain';
import type { TableMaker } from './one-pager.maker';
import { survivorTables } from './one-pager.survivors';
import { adjournmentsTable, byMonthTable, clearanceTable, reasonsTable } from './one-pager.tables';

export interface ReportRequest {
  readonly audience: Audience;
  readonly language: Language;
}

/** The one result that every rendering shows. Disclosure control happens here, before anything is drawn or written. */
export function onePagerReport(facts: OnePagerFacts, request: ReportRequest, pack: JurisdictionPack): Report {
  const policy = DISCLOSURE_POLICIES[request.audience];
  const disclosure = new Disclosure(facts, policy);
  const maker: TableMaker = { facts, disclosure, policy, pack, language: request.language };
  const report = {
    report: ONE_PAGER,
    issue: `${facts.station.code}-${facts.month}`,
    station: facts.station.code,
    stationName: facts.station.name,
    period: { from: firstDayOf(facts.month), to: lastDayOf(facts.month) },
    asKnownOn: facts.asKnownOn,
    closed: facts.closed,
    audience: request.audience,
    language: request.language,
    policy: { version: policy.version, threshold: policy.threshold },
    tables: [
      clearanceTable(maker),
      adjournmentsTable(maker),
      byMonthTable(maker),
      reasonsTable(maker),
      gainTable(maker),
      ...survivorTables(maker),
    ],
    findings: findingsOf(maker),
    // What was agreed is for the committee; the public gets figures.
    resolutions:
      request.audience === Audience.Committee ? facts.resolutions.map((one) => resolved(one, facts.asKnownOn)) : [],
    lateEntries: facts.lateEntries,
  };
  return { ...report, hash: createHash('sha256').update(hashedPart(report)).digest('hex') };
}

function findingsOf({ facts, disclosure, policy, pack, language }: TableMaker): ReportFinding[] {
  const reading = (id: string): Reading => ({ ...disclosure.cell(id), below: disclosure.isBelow(id) });
  const wording = new Map(pack.adjournmentReasons.map(({ code, wording: words }) => [code, words[language]]));
  const reasons = namedReasons(facts)
    .slice(0, 2)
    .map(({ code }) => ({ wording: wording.get(code) ?? code, count: reading(cellOf.reason(code)) }));
  const text = headline(
    {
      month: facts.month,
      threshold: policy.threshold,
      listed: reading(cellOf.listed(facts.month)),
      adjourned: reading(cellOf.adjourned(facts.month)),
      reasons,
      withoutReason: reading(cellOf.withoutReason),
    },
    language,
  );
  const months = facts.hearings.map(({ month }) => ({ month, count: reading(cellOf.adjourned(month)) }));
  return [
    { code: 'headline', text },
    { code: 'adjournments-by-month', text: trendTitle(months, language) },
  ];
}

function resolved(fact: ResolutionFact, today: string): ReportResolution {
  return { ...fact, overdueDays: overdueDays(fact, today) };
}
