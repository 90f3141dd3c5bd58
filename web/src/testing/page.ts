import { HttpTestingController } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import type { SessionView } from '@hakika/contracts';
import { SessionService } from '../app/core/session/session.service';
import { settle } from './http';

/** A request in flight keeps a fixture unstable, so `whenStable()` would wait for the answer that the spec gives later. */
export async function turn(): Promise<void> {
  for (let round = 0; round < 3; round++) {
    TestBed.tick();
    await settle();
  }
  TestBed.tick();
}

export async function signInAs(session: SessionView): Promise<void> {
  const loading = TestBed.inject(SessionService).load();
  TestBed.inject(HttpTestingController).expectOne('/api/session').flush(session);
  await loading;
}

/** What a person would read, in one line. */
export function textOf(element: Element | null): string {
  return (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
}

/** The button or link whose words begin so. */
export function buttonOf(within: ParentNode, words: string): HTMLElement {
  const all = [...within.querySelectorAll<HTMLElement>('button, a, [role=radio]')];
  const found = all.find((entry) => textOf(entry).startsWith(words));
  if (!found) throw new Error(`No button says ${words}: ${all.map(textOf).join(' | ')}`);
  return found;
}

export function write(within: ParentNode, testId: string, value: string): void {
  const control = within.querySelector<HTMLInputElement>(`[data-testid="${testId}"]`)!;
  control.value = value;
  control.dispatchEvent(new Event('input'));
  control.dispatchEvent(new Event('change'));
}
