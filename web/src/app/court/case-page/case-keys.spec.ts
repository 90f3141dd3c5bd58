import { TestBed } from '@angular/core/testing';
import { Router } from '@angular/router';
import { aCase, openPage } from '../../../testing/case';
import { CaseSequence } from '../case-list/case-sequence';
import { casePageRoutes } from '../cases/cases.routes';
// The pages come when their addresses are opened; the first test should not wait for that.
import './case-shell';
import './overview-page';

describe('the page of a case by keyboard', () => {
  async function open(path = '', permissions = ['case:read', 'milestone:record']) {
    const opened = await openPage(casePageRoutes([]), '/cases/case-2' + path, permissions);
    TestBed.inject(CaseSequence).keep(['case-1', 'case-2', 'case-3']);
    await opened.answer('/api/cases/case-2', aCase({ id: 'case-2' }));
    return opened;
  }
  const press = async ({ still }: { still: () => Promise<void> }, key: string, on: EventTarget = document.body) => {
    on.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
    await still();
  };
  const address = () => TestBed.inject(Router).url;

  it('goes to the next and the previous case of the list that was looked at', async () => {
    const opened = await open();
    expect(opened.text()).toContain('2 of 3');

    await press(opened, ']');
    expect(address()).toBe('/cases/case-3');
    await press(opened, ']');
    expect(address()).toBe('/cases/case-3');
    await press(opened, '[');
    expect(address()).toBe('/cases/case-2');
  });

  it('stays on the tab that one is reading', async () => {
    const opened = await open('/timeline');

    await press(opened, '[');

    expect(address()).toBe('/cases/case-1/timeline');
  });

  it('opens a tab by its number, the timeline by T and a new entry by M', async () => {
    const opened = await open();

    await press(opened, '3');
    expect(address()).toBe('/cases/case-2/parties');
    await press(opened, 't');
    expect(address()).toBe('/cases/case-2/timeline');
    await press(opened, 'm');
    expect(address()).toBe('/cases/case-2/timeline/new');
  });

  it('leaves keys alone where somebody writes, and what one may not do', async () => {
    const opened = await open('', ['case:read']);
    const field = document.createElement('input');
    document.body.append(field);

    await press(opened, ']', field);
    await press(opened, 'm');

    expect(address()).toBe('/cases/case-2');
    field.remove();
  });

  it('knows no neighbours of a case that was on no list', async () => {
    const opened = await open();
    TestBed.inject(CaseSequence).keep(['case-8', 'case-9']);
    await opened.still();

    expect(opened.find('next-case')).toBeNull();
    await press(opened, ']');
    expect(address()).toBe('/cases/case-2');
  });
});
