import { choosePlurals } from './plural-transpiler';

describe('plurals in translations', () => {
  const MATTERS = 'Today: {count, plural, =0 {nothing} one {# matter} other {# matters}}.';

  it.each([
    [0, 'Today: nothing.'],
    [1, 'Today: 1 matter.'],
    [3, 'Today: 3 matters.'],
    [1200, 'Today: 1,200 matters.'],
  ])('writes %s in English', (count, written) => {
    expect(choosePlurals(MATTERS, { count }, 'en')).toBe(written);
  });

  it('follows the rules of Kiswahili', () => {
    const message = '{count, plural, one {shauri #} other {mashauri #}}';

    expect(choosePlurals(message, { count: 1 }, 'sw')).toBe('shauri 1');
    expect(choosePlurals(message, { count: 3 }, 'sw')).toBe('mashauri 3');
  });

  it('leaves other parameters inside a branch to the interpolation, and takes several blocks', () => {
    const message =
      '{a, plural, one {# in {{ town }}} other {# all in {{ town }}}} and {b, plural, one {# day} other {# days}}';

    expect(choosePlurals(message, { a: 2, b: 1 }, 'en')).toBe('2 all in {{ town }} and 1 day');
  });

  it('does not touch a message without a plural', () => {
    expect(choosePlurals('{{ name }} saved', { name: 'x' }, 'en')).toBe('{{ name }} saved');
  });

  it('names a translation whose brace is never closed', () => {
    expect(() => choosePlurals('{n, plural, one {#} other {#}', { n: 1 }, 'en')).toThrow('never closed');
  });
});
