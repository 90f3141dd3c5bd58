/** What the measures are held against with `--check`; docs/operations.md says what each is. */
const GOALS = [
  ['worklist', 'ratioWalled', 'at least', 0.7],
  ['worklist', 'ratioBare', 'at least', 0.45],
  ['case-page', 'ratioWalled', 'at least', 0.75],
  ['worklist-most-cases', 'ratioTypical', 'at least', 0.7],
  ['supervision', 'ratioBare', 'at least', 0.8],
  ['growth', 'ratio', 'at least', 0.8],
  ['memory', 'loadedMb', 'at most', 350],
];

/** A readable line for each goal that these measures miss. */
export function missedGoals(measures) {
  return measures.flatMap((measure) =>
    GOALS.filter(([name, figure]) => measure.name === name && measure[figure] !== undefined)
      .filter(([, figure, how, goal]) => (how === 'at least' ? measure[figure] < goal : measure[figure] > goal))
      .map(([name, figure, how, goal]) => {
        const size = measure.size ? ` at ${measure.size} cases` : '';
        return `Missed: ${name}${size}: ${figure} is ${measure[figure]}, the goal is ${how} ${goal}.`;
      }),
  );
}
