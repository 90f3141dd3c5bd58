import courtBench from './court/i18n/bench.sw.json' with { type: 'json' };
import courtJudgment from './court/i18n/judgment.sw.json' with { type: 'json' };
import courtTeam from './court/i18n/team.sw.json' with { type: 'json' };
import courtAttendance from './court/i18n/attendance.sw.json' with { type: 'json' };
import courtReadiness from './court/i18n/readiness.sw.json' with { type: 'json' };
import courtCases from './court/i18n/cases.sw.json' with { type: 'json' };
import courtCharges from './court/i18n/charges.sw.json' with { type: 'json' };
import courtCorrections from './court/i18n/corrections.sw.json' with { type: 'json' };
import courtList from './court/i18n/court-list.sw.json' with { type: 'json' };
import courtFiles from './court/i18n/files.sw.json' with { type: 'json' };
import hearingBatch from './court/i18n/hearing-batch.sw.json' with { type: 'json' };
import courtLists from './court/i18n/lists.sw.json' with { type: 'json' };
import courtSupport from './support/i18n/court-support.sw.json' with { type: 'json' };
import caseEvidence from './evidence/i18n/case-evidence.sw.json' with { type: 'json' };
import caseSupport from './support/i18n/case-support.sw.json' with { type: 'json' };
import exhibits from './evidence/i18n/exhibits.sw.json' with { type: 'json' };
import report from './committee/i18n/report.sw.json' with { type: 'json' };
import resolutions from './committee/i18n/resolutions.sw.json' with { type: 'json' };

/** What only the pages behind the first one say. Each wing adds its files here and to the other language. */
export const WORDS = [
  courtBench,
  courtJudgment,
  courtTeam,
  courtAttendance,
  courtCases,
  courtReadiness,
  courtCharges,
  courtCorrections,
  courtList,
  courtFiles,
  hearingBatch,
  courtLists,
  courtSupport,
  caseSupport,
  exhibits,
  caseEvidence,
  report,
  resolutions,
];
