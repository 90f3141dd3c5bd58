import { canonicalJson } from './reports';

describe('canonical JSON', () => {
  it('is the same bytes whatever the order of keys', () => {
    expect(canonicalJson({ b: [1, { d: null, c: 'é"' }], a: true })).toBe('{"a":true,"b":[1,{"c":"é\\"","d":null}]}');
    expect(canonicalJson({ a: true, b: [1, { c: 'é"', d: null }] })).toBe(
      canonicalJson({ b: [1, { d: null, c: 'é"' }], a: true }),
    );
  });

  it('reads back as what it was', () => {
    const value = { n: [0.1, -0, 1e21], s: '\u2028', o: {} };
    expect(JSON.parse(canonicalJson(value))).toEqual({ ...value, n: [0.1, 0, 1e21] });
  });

  it('leaves out what is not there, and refuses what JSON cannot say', () => {
    expect(canonicalJson({ a: undefined, b: 1 })).toBe('{"b":1}');
    expect(() => canonicalJson({ a: Number.NaN })).toThrow(TypeError);
    expect(() => canonicalJson({ a: 1n })).toThrow(TypeError);
    expect(() => canonicalJson(() => 1)).toThrow(TypeError);
  });
});
