import { refuseAssignment } from './assignment';

describe('putting somebody on a case', () => {
  it.each([
    [true, false, null],
    [true, true, 'assignment.already-on-case'],
    [false, true, 'assignment.already-on-case'],
    [false, false, 'assignment.not-yours'],
  ])('that is yours: %p, with them on it: %p', (yours, onCase, refusal) => {
    expect(refuseAssignment({ yours, onCase })).toBe(refusal);
  });
});
