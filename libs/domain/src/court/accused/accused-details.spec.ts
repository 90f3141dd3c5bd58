import { isChildAt, refuseAccusedDetails, type AccusedDetails } from './accused-details';

const NOTHING: AccusedDetails = {
  juristic: false,
  sex: null,
  ageAtOffence: null,
  nationality: null,
  identityNumber: null,
  relationship: null,
  registrationNumber: null,
  representative: null,
};

describe('an accused', () => {
  it.each([
    [17, true],
    [18, false],
    [null, null],
  ])('of %s years was a child: %s', (age, child) => {
    expect(isChildAt(age)).toBe(child);
  });

  it.each([
    ['sex', 'male'],
    ['ageAtOffence', 30],
    ['nationality', 'KE'],
    ['identityNumber', 'X1'],
    ['relationship', 'employer'],
  ])('that is a body has no %s', (field, value) => {
    const details = { ...NOTHING, [field]: value };

    expect(refuseAccusedDetails(details)).toBeNull();
    expect(refuseAccusedDetails({ ...details, juristic: true })).toBe('accused.body-is-no-person');
  });

  it.each(['registrationNumber', 'representative'])('that is a person has no %s', (field) => {
    const details = { ...NOTHING, [field]: 'Invented' };

    expect(refuseAccusedDetails(details)).toBe('accused.person-is-no-body');
    expect(refuseAccusedDetails({ ...details, juristic: true })).toBeNull();
  });
});
