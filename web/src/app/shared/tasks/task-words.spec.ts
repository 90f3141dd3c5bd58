import { PLAIN_TASKS, READINESS_TASK } from '@hakika/contracts';
import { READINESS_SUBJECTS } from '@hakika/domain';
import english from '../i18n/en.json' with { type: 'json' };
import kiswahili from '../i18n/sw.json' with { type: 'json' };
import { taskWordsKey } from './task-words';

const KINDS = [...PLAIN_TASKS, ...READINESS_SUBJECTS.map((subject) => READINESS_TASK + subject), 'direction.devices'];

/** What stands at a key, or nothing. */
function said(words: object, key: string): unknown {
  return key.split('.').reduce<unknown>((at, part) => (at as Record<string, unknown> | undefined)?.[part], words);
}

describe('the words of a task', () => {
  it.each(KINDS)('are there for %s, in both languages', (kind) => {
    const key = taskWordsKey(kind);

    expect(key).not.toBe('shared.tasks.other');
    for (const words of [english, kiswahili]) expect(said(words, key)).toMatch(/\S/);
  });

  it('are the same for every kind that this page does not know yet', () => {
    expect(taskWordsKey('exhibit.something')).toBe('shared.tasks.other');
  });
});
