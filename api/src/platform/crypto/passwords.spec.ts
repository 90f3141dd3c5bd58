import { Keyring, newKeyring } from './keyring';
import { Passwords } from './passwords';

describe('passwords', () => {
  const passwords = new Passwords(new Keyring(newKeyring()));

  it('match what was hashed, and nothing else', async () => {
    const stored = await passwords.hash('an invented pass phrase');

    expect(stored).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(await passwords.matches('an invented pass phrase', stored)).toBe(true);
    expect(await passwords.matches('another pass phrase', stored)).toBe(false);
  });

  it('match in whatever form a keyboard composes an accent', async () => {
    const stored = await passwords.hash('caf\u00e9 ya uwongo');

    expect(await passwords.matches('cafe\u0301 ya uwongo', stored)).toBe(true);
  });

  it('never match an account that does not exist', async () => {
    expect(await passwords.matches('an invented pass phrase', null)).toBe(false);
  });

  it('do not match under another pepper: a stolen database alone is of no use', async () => {
    const stored = await passwords.hash('an invented pass phrase');

    expect(await new Passwords(new Keyring(newKeyring())).matches('an invented pass phrase', stored)).toBe(false);
  });

  it('wait in line, and refuse with a wait when the line is too long', async () => {
    const attempts = Array.from({ length: 260 }, () =>
      passwords.hash('x').then(
        () => 'done',
        (error: Error) => error.name,
      ),
    );

    const answers = await Promise.all(attempts);
    expect(answers.filter((answer) => answer === 'Busy').length).toBeGreaterThan(0);
    expect(answers.filter((answer) => answer === 'done').length).toBeGreaterThanOrEqual(200);
  }, 60_000);
});
