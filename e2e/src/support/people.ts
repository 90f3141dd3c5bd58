import type { Page } from 'playwright-core';
import type { Language } from '@hakika/contracts';

export const DEMO_PASSWORD = 'hakika-demo-password';

export type DemoUser =
  | 'prosecutor'
  | 'prosecutor2'
  | 'investigator'
  | 'investigator2'
  | 'vso'
  | 'vso2'
  | 'supervisor.odpp'
  | 'supervisor.police'
  | 'supervisor.support'
  | 'counsellor'
  | 'clerk'
  | 'cuc'
  | 'auditor'
  | 'admin';

/** Signs in through the screen, as a person does, and waits for the first page behind it. */
export async function signIn(page: Page, user: DemoUser): Promise<void> {
  await page.goto('/sign-in');
  await page.getByTestId('username').fill(`${user}@demo.hakika`);
  await page.getByTestId('password').fill(DEMO_PASSWORD);
  const answer = page.waitForResponse(
    (response) => new URL(response.url()).pathname === '/api/session' && response.ok(),
  );
  await page.getByTestId('sign-in').click();
  await answer;
  await page.waitForURL((url) => url.pathname !== '/sign-in');
}

/** Changes the language as a person does, on the page as it stands; the switch may lie under an open sheet. */
export async function speak(page: Page, language: Language): Promise<void> {
  const shown = page.locator(`html[lang="${language}"]`);
  if ((await shown.count()) === 0) await page.getByTestId(`language-${language}`).first().dispatchEvent('click');
  await shown.waitFor({ state: 'attached' });
}
