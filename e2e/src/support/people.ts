import type { Page } from 'playwright-core';
import type { Language, SessionView } from '@hakika/contracts';

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

async function signedInAs(page: Page): Promise<string | null> {
  const answer = await page.request.get('/api/session');
  if (!answer.ok()) return null;
  const session = (await answer.json()) as SessionView;
  return session.user.id;
}

/** Loads the page anew in a language, as somebody finds it who chose that language on this device. */
export async function speak(page: Page, language: Language): Promise<void> {
  const userId = await signedInAs(page);
  await page.evaluate(({ keys, value }) => keys.forEach((key) => localStorage.setItem(key, value)), {
    keys: ['hakika.language', ...(userId ? [`hakika.language.${userId}`] : [])],
    value: language,
  });
  await page.reload();
  await page.locator(`html[lang="${language}"]`).waitFor();
}
