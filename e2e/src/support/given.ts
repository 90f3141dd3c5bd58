type Given = 'BASE_URL' | 'HAKIKA_NOW' | 'HAKIKA_COMMAND_ENV' | 'BROWSER_LAUNCH' | 'HAKIKA_SERVER_LOG';

/** What the start of the system has left for the tests. */
export function given(name: Given): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set: run these tests with "npm run e2e".`);
  return value;
}
