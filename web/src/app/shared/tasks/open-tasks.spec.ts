import { HttpTestingController } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import type { TaskKind, TaskView } from '@hakika/contracts';
import { provideApi } from '../../../testing/http';
import { aPack } from '../../../testing/pack';
import { signInAs, textOf, turn } from '../../../testing/page';
import { aSession } from '../../../testing/session';
import { provideWords } from '../../../testing/words';
import { OpenTasks } from './open-tasks';

const aTask = (id: string, kind: TaskKind, dueOn: string | null = null): TaskView => ({
  id,
  version: 1,
  kind,
  caseId: 'case-1',
  caseCode: 'HK-2026-0142',
  subjectId: `of ${id}`,
  dueOn,
  madeAt: '2026-11-20T08:00:00Z',
});

describe('what waits for a person', () => {
  async function open(tasks: readonly TaskView[], inputs: object = {}, permissions = ['task:read', 'task:close']) {
    TestBed.configureTestingModule({ providers: [provideApi(), provideWords(), provideRouter([])] });
    const http = TestBed.inject(HttpTestingController);
    await signInAs(aSession({ permissions }));
    const fixture = TestBed.createComponent(OpenTasks);
    for (const [name, value] of Object.entries(inputs)) fixture.componentRef.setInput(name, value);
    await turn();
    http.expectOne('/api/tasks').flush({ items: tasks, nextCursor: null });
    for (const asked of http.match('/api/reference/pack')) asked.flush(aPack());
    await turn();
    return fixture.nativeElement as HTMLElement;
  }
  const lines = (page: HTMLElement) => [...page.querySelectorAll('li p')].map(textOf);

  it('is told in words with its case, those of the law in the words of the pack', async () => {
    const page = await open([
      aTask('t1', 'direction.any-direction', '2026-11-24'),
      aTask('t2', 'readiness.hand-overs'),
      aTask('t3', 'case.dates-to-give'),
    ]);

    expect(lines(page)).toEqual([
      'The prosecutor asks for: Any direction · HK-2026-0142',
      'See that the hand-overs are accepted · HK-2026-0142',
      'Give dates at the new court · HK-2026-0142',
    ]);
    expect(page.querySelector('a')?.getAttribute('href')).toBe('/cases/case-1');
    expect(page.querySelectorAll('[data-testid=close-task]')).toHaveLength(3);
  });

  it('leaves out what the page shows elsewhere, and says so when nothing is left', async () => {
    const page = await open([aTask('t1', 'accompaniment.re-plan')], { leaveOut: () => true });

    expect(textOf(page)).toBe('TasksNothing waits for you.');
  });

  it('says nothing at all where nothing waits and silence was asked for', async () => {
    expect(textOf(await open([], { quiet: true }))).toBe('');
  });

  it('is closed by those alone who may', async () => {
    const page = await open([aTask('t1', 'survivor.tell-of-bench')], {}, ['task:read']);

    expect(lines(page)).toHaveLength(1);
    expect(page.querySelector('[data-testid=close-task]')).toBeNull();
  });
});
