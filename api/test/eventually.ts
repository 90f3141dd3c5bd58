import { setTimeout as sleep } from 'node:timers/promises';

/** Asks again until it holds: for what happens behind a request. The last failure is the test's own. */
export async function eventually(check: () => unknown, within = 12_000): Promise<void> {
  const until = Date.now() + within;
  for (;;) {
    try {
      await check();
      return;
    } catch (error) {
      if (Date.now() > until) throw error;
    }
    await sleep(100);
  }
}
