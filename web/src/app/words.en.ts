import courtBench from './court/i18n/bench.en.json' with { type: 'json' };
import courtJudgment from './court/i18n/judgment.en.json' with { type: 'json' };
import courtTeam from './court/i18n/team.en.json' with { type: 'json' };
import courtAttendance from './court/i18n/attendance.en.json' with { type: 'json' };
import courtReadiness from './court/i18n/readiness.en.json' with { type: 'json' };
import courtCases from './court/i18n/cases.en.json' with { type: 'json' };
import courtCorrections from './court/i18n/corrections.en.json' with { type: 'json' };
import courtList from './court/i18n/court-list.en.json' with { type: 'json' };
import courtFiles from './court/i18n/files.en.json' with { type: 'json' };
import courtLists from './court/i18n/lists.en.json' with { type: 'json' };
import courtToday from './court/i18n/today.en.json' with { type: 'json' };
import core from './core/i18n/en.json' with { type: 'json' };
import courtSupport from './support/i18n/court-support.en.json' with { type: 'json' };
import caseEvidence from './evidence/i18n/case-evidence.en.json' with { type: 'json' };
import caseSupport from './support/i18n/case-support.en.json' with { type: 'json' };
import exhibits from './evidence/i18n/exhibits.en.json' with { type: 'json' };
import people from './people/i18n/en.json' with { type: 'json' };
import report from './committee/i18n/report.en.json' with { type: 'json' };
import resolutions from './committee/i18n/resolutions.en.json' with { type: 'json' };
import shared from './shared/i18n/en.json' with { type: 'json' };

/** Each wing adds its file here and to the other language. */
export const WORDS = [
  core,
  shared,
  people,
  courtToday,
  courtBench,
  courtJudgment,
  courtTeam,
  courtAttendance,
  courtCases,
  courtReadiness,
  courtCorrections,
  courtList,
  courtFiles,
  courtLists,
  courtSupport,
  caseSupport,
  exhibits,
  caseEvidence,
  report,
  resolutions,
];
