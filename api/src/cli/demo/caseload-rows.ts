import { Goal, type Mark, type Twist } from './story/case-brief';

/** Days before today, least and most; or a calendar month. */
export type Span = readonly [least: number, most: number] | 'this-month' | 'last-month' | 'month-before';

/** `focus` is today, or the next court day; `finished` was heard today; `+1` is the court day after. */
export type Coming = 'focus' | 'finished' | '+1' | '+2' | '+3' | 'later' | 'none' | 'no-outcome';

export interface LoadRow {
  readonly station: string;
  readonly goal: Goal;
  readonly times: number;
  readonly began: Span;
  readonly next?: Coming;
  readonly ended?: Span;
  readonly room?: string;
  /** 1 and 2 are the two prosecutors; 0 waits for a supervisor to assign it. */
  readonly prosecutor: 0 | 1 | 2;
  readonly twist?: Twist;
  readonly marks?: readonly Mark[];
  readonly child?: boolean;
  readonly fellThrough?: boolean;
}

type More = Partial<Omit<LoadRow, 'station' | 'goal' | 'times' | 'began' | 'next'>>;

const at =
  (station: string, prosecutor: LoadRow['prosecutor']) =>
  (goal: Goal, times: number, began: Span, next: Coming, more: More = {}): LoadRow => ({
    station,
    prosecutor,
    goal,
    times,
    began,
    next,
    ...more,
  });
const over =
  (station: string, prosecutor: LoadRow['prosecutor']) =>
  (goal: Goal, times: number, began: Span, ended: Span, more: More = {}): LoadRow => ({
    station,
    prosecutor,
    goal,
    times,
    began,
    ended,
    ...more,
  });

const kilifi = at('KILIFI', 1);
const kilifiOver = over('KILIFI', 1);
const COURT_1 = { room: 'Court 1' };
const COURT_2 = { room: 'Court 2' };
const CHILDREN = { room: "Children's Court", child: true };
const OF_TWO = { prosecutor: 2 } as const;

/** The demo station: a full court day, a busy month behind it, and every stage. */
const KILIFI: readonly LoadRow[] = [
  kilifi(Goal.Report, 1, [4, 4], 'none'),
  kilifi(Goal.Arrest, 1, [6, 6], 'none'),
  kilifi(Goal.Directed, 1, [20, 26], 'none'),
  kilifi(Goal.Consent, 1, [6, 14], 'none'),
  kilifi(Goal.Plea, 1, 'this-month', 'focus', CHILDREN),
  kilifi(Goal.Plea, 1, 'this-month', '+1'),
  kilifi(Goal.Plea, 1, 'this-month', 'later'),
  kilifi(Goal.Pretrial, 1, 'this-month', 'focus', COURT_2),
  kilifi(Goal.Pretrial, 1, 'this-month', '+1'),
  kilifi(Goal.Pretrial, 1, 'this-month', 'later'),
  kilifi(Goal.Pretrial, 1, 'last-month', '+3'),
  kilifi(Goal.Pretrial, 1, 'last-month', 'later'),
  kilifi(Goal.Pretrial, 1, 'last-month', 'none'),
  kilifi(Goal.Pretrial, 1, 'last-month', 'later', OF_TWO),
  kilifi(Goal.Prosecution, 1, 'last-month', '+2', { child: true }),
  kilifi(Goal.Prosecution, 1, 'last-month', '+3', { child: true }),
  kilifi(Goal.Prosecution, 2, 'last-month', 'later', { child: true, marks: ['joined'] }),
  kilifi(Goal.Prosecution, 1, [150, 320], 'finished', { ...COURT_2, twist: 'split-verdict' }),
  kilifi(Goal.Prosecution, 1, [150, 320], 'finished', { ...COURT_2, child: true, fellThrough: true }),
  kilifi(Goal.Prosecution, 1, [200, 400], 'focus', COURT_2),
  kilifi(Goal.Prosecution, 1, [200, 400], 'focus', { ...CHILDREN, twist: 'late-co-accused' }),
  kilifi(Goal.Prosecution, 1, 'month-before', '+1', { twist: 'co-accused-guilty' }),
  kilifi(Goal.Prosecution, 1, [120, 480], '+3', { twist: 'absconded' }),
  kilifi(Goal.Prosecution, 2, 'month-before', 'no-outcome'),
  kilifi(Goal.Prosecution, 1, 'month-before', 'none'),
  kilifi(Goal.Prosecution, 2, 'month-before', 'later', OF_TWO),
  kilifi(Goal.Prosecution, 1, [700, 900], '+2', { twist: 'restarted' }),
  kilifi(Goal.Prosecution, 1, [1000, 1300], 'later', { marks: ['new-magistrate'] }),
  kilifi(Goal.Prosecution, 1, [560, 900], 'none'),
  kilifi(Goal.CaseToAnswer, 1, [180, 420], 'focus', COURT_1),
  kilifi(Goal.CaseToAnswer, 1, [180, 420], 'later'),
  kilifi(Goal.CaseToAnswer, 1, [180, 420], 'no-outcome'),
  kilifi(Goal.Defence, 1, [240, 480], 'focus', { ...COURT_1, twist: 'split-ruling' }),
  kilifi(Goal.Defence, 1, [240, 480], '+3'),
  kilifi(Goal.Defence, 1, [240, 480], 'later', OF_TWO),
  kilifi(Goal.Judgment, 1, [300, 500], 'focus', COURT_2),
  kilifi(Goal.Judgment, 2, [300, 500], 'later'),
  kilifi(Goal.Sentence, 1, [300, 500], 'later', { twist: 'split-verdict' }),
  kilifiOver(Goal.Served, 2, [330, 500], 'this-month'),
  kilifiOver(Goal.Acquitted, 1, [300, 460], 'this-month'),
  kilifiOver(Goal.S202, 1, [200, 400], 'this-month'),
  kilifiOver(Goal.Guilty, 1, 'last-month', 'this-month'),
  kilifiOver(Goal.S87a, 1, [160, 300], 'this-month'),
  kilifiOver(Goal.Served, 1, [380, 540], 'last-month', { twist: 'split-verdict' }),
  kilifiOver(Goal.Acquitted, 2, [380, 540], 'last-month'),
  kilifiOver(Goal.NoCase, 1, [300, 460], 'last-month'),
  kilifiOver(Goal.Guilty, 1, [90, 120], 'last-month'),
  kilifiOver(Goal.S204, 1, [220, 360], 'last-month'),
  kilifiOver(Goal.Served, 3, [440, 540], 'month-before'),
  kilifiOver(Goal.AppealPending, 1, [480, 540], 'month-before'),
  kilifiOver(Goal.AppealDismissed, 1, [500, 545], [250, 290]),
  kilifiOver(Goal.AppealQuashed, 1, [500, 545], [250, 290], OF_TWO),
  kilifiOver(Goal.Acquitted, 1, [420, 540], 'month-before'),
  kilifiOver(Goal.NoCharge, 1, [220, 300], [200, 210]),
];

const shanzu = at('SHANZU', 2);
const shanzuOver = over('SHANZU', 2);
const malindi = at('MALINDI', 1);
const malindiFree = at('MALINDI', 0);
const malindiOver = over('MALINDI', 1);
const mombasa = at('MOMBASA', 2);
const mombasaOver = over('MOMBASA', 2);

const LARGE: readonly LoadRow[] = [
  shanzu(Goal.Consent, 1, [5, 12], 'none'),
  shanzu(Goal.Plea, 1, [4, 12], 'focus', { marks: ['charged-again'] }),
  shanzu(Goal.Pretrial, 2, [24, 80], 'focus'),
  shanzu(Goal.Prosecution, 2, [120, 420], 'focus', { twist: 'co-accused-guilty' }),
  shanzu(Goal.Prosecution, 4, [90, 500], 'later'),
  shanzu(Goal.Prosecution, 1, [760, 1100], 'none'),
  shanzu(Goal.CaseToAnswer, 1, [200, 400], 'later'),
  shanzu(Goal.Defence, 1, [260, 480], '+1', { twist: 'split-ruling' }),
  shanzu(Goal.Judgment, 2, [300, 500], 'later'),
  shanzuOver(Goal.Served, 3, [380, 540], [20, 200]),
  shanzuOver(Goal.Guilty, 1, [150, 200], [60, 100]),
  shanzuOver(Goal.S87a, 1, [260, 400], [30, 150], { marks: ['withdrawn'] }),
  shanzuOver(Goal.AppealPending, 1, [480, 540], [70, 100]),
  shanzuOver(Goal.AppealDismissed, 1, [510, 545], [260, 290]),
  malindi(Goal.Pretrial, 1, [26, 70], 'later'),
  malindi(Goal.Prosecution, 2, [100, 420], 'later', { twist: 'late-co-accused' }),
  malindi(Goal.Judgment, 1, [300, 480], 'later', { marks: ['transferred'] }),
  malindiFree(Goal.Report, 1, [9, 9], 'none'),
  malindiFree(Goal.Plea, 1, [5, 12], 'later'),
  malindiFree(Goal.Prosecution, 5, [90, 500], 'later'),
  malindiFree(Goal.Prosecution, 1, [800, 1000], 'no-outcome'),
  malindiOver(Goal.Served, 2, [380, 540], [20, 220]),
  malindiOver(Goal.S202, 1, [260, 420], [40, 120]),
  malindiOver(Goal.Acquitted, 1, [360, 520], [40, 160]),
  malindiOver(Goal.Abated, 1, [260, 420], [90, 140]),
  malindiOver(Goal.Guilty, 1, [150, 220], [50, 100]),
  mombasa(Goal.Arrest, 1, [6, 6], 'none'),
  mombasa(Goal.Pretrial, 2, [26, 90], 'later'),
  mombasa(Goal.Prosecution, 2, [100, 400], 'focus'),
  mombasa(Goal.Prosecution, 3, [100, 500], 'later', { twist: 'absconded' }),
  mombasa(Goal.Defence, 1, [260, 480], 'later'),
  mombasa(Goal.Sentence, 1, [320, 500], '+2'),
  mombasaOver(Goal.Served, 2, [380, 540], [20, 220]),
  mombasaOver(Goal.NoCase, 1, [320, 500], [50, 140]),
  mombasaOver(Goal.S204, 1, [220, 400], [50, 140]),
  mombasaOver(Goal.Acquitted, 1, [360, 520], [40, 160]),
  mombasaOver(Goal.Guilty, 1, [150, 220], [50, 100]),
];

const SMALL_STATIONS = [
  ['TONONOKA', 6],
  ['KWALE', 6],
  ['MSAMBWENI', 4],
  ['KALOLENI', 3],
  ['MARIAKANI', 3],
  ['MTWAPA', 3],
  ['GARSEN', 2],
  ['LAMU', 2],
  ['VOI', 3],
] as const;

const TURNS: readonly ((station: string) => LoadRow)[] = [
  (station) => at(station, 0)(Goal.Prosecution, 1, [90, 480], 'later'),
  (station) => over(station, 0)(Goal.Served, 1, [380, 540], [20, 260]),
  (station) => at(station, 0)(Goal.Pretrial, 1, [30, 90], 'later'),
  (station) => at(station, 0)(Goal.Prosecution, 1, [120, 520], 'none'),
  (station) => over(station, 0)(Goal.Acquitted, 1, [360, 520], [30, 200]),
  (station) => at(station, 0)(Goal.Defence, 1, [280, 500], 'later'),
  (station) => over(station, 0)(Goal.S202, 1, [240, 420], [30, 200]),
];

const SMALL: readonly LoadRow[] = SMALL_STATIONS.flatMap(([station, cases]) =>
  Array.from({ length: cases }, (_, index) => TURNS[index % TURNS.length]!(station)),
);

export const CASELOAD: readonly LoadRow[] = [...KILIFI, ...LARGE, ...SMALL];
