import fs from 'node:fs';
import path from 'node:path';
import { absenceReasons, type Term } from '@hakika/domain';
import { kenya } from '@hakika/jurisdictions';
import { aBundle } from '../../../test/bundles';
import { readBundle } from './bundle-schema';

interface Node {
  readonly title?: string;
  readonly description?: string;
  readonly enum?: readonly (string | null)[];
}

const DOCS = path.resolve(__dirname, '../../../../docs');
const read = (file: string) => JSON.parse(fs.readFileSync(path.join(DOCS, file), 'utf8')) as object;

/** Every part of a schema, and every part of that. */
function partsOf(value: unknown): readonly Node[] {
  if (typeof value !== 'object' || value === null) return [];
  return [value as Node, ...Object.values(value).flatMap(partsOf)];
}

const reasonsOf = (who: 'accused' | 'witness'): readonly Term[] =>
  absenceReasons(kenya, who).flatMap((code) => kenya.adjournmentReasons.find((row) => row.code === code) ?? []);

describe('the published schema of case bundles', () => {
  const parts = partsOf(read('case-bundle.schema.json'));
  const codesTitled = (title: string) => parts.filter((part) => part.title === title && part.enum);

  it.each<[string, readonly Term[]]>([
    ['Court station', kenya.stations],
    ['Source of the report', kenya.reportSources],
    ['Act', kenya.traffickingActs],
    ['Means', kenya.traffickingMeans],
    ['Purpose', kenya.traffickingPurposes],
    ['Form of exploitation', kenya.exploitationForms],
    ['Offence', kenya.offences],
    ['Type of fact', kenya.milestones.filter(({ code }) => code !== 'reported')],
    ['Decision', kenya.chargingDecisions],
    ['Plea', kenya.pleas],
    ['Verdict', kenya.verdicts],
    ['Outcome of the appeal', kenya.appealOutcomes],
    ['Ending, by its legal section', kenya.endings.filter(({ recordedAs }) => recordedAs === 'ended')],
    ['Measure', kenya.accommodations],
    ['Why it was denied', kenya.denialReasons],
    ['Why not, or only partly', kenya.notProvidedReasons],
    ['Element', kenya.elementKinds],
    ['Rank', kenya.magistrateRanks],
    ['Role in the process', kenya.rolesInProcess],
    ['Relationship', kenya.relationships],
    ['Why the accused was absent', reasonsOf('accused')],
    ['Why the witness did not come', reasonsOf('witness')],
  ])('has the codes of the pack for "%s", each with its words', (title, terms) => {
    const codes = terms.map(({ code }) => code);
    const found = codesTitled(title).filter((part) => part.enum?.some((code) => codes.includes(String(code))));

    expect(found.length).toBeGreaterThan(0);
    for (const part of found) {
      expect(part.enum).toEqual(codes);
      for (const { code, wording } of terms) {
        expect(part.description).toContain(`\`${code}\``);
        expect(part.description).toContain(wording.en);
      }
    }
  });

  it('has the purposes of hearings and the reasons of adjournments and vacated dates', () => {
    const enums = parts.map((part) => part.enum ?? []);

    expect(enums).toContainEqual(kenya.hearingPurposes.map(({ code }) => code));
    expect(enums).toContainEqual(kenya.adjournmentReasons.map(({ code }) => code));
    expect(enums).toContainEqual(kenya.vacationReasons.map(({ code }) => code));
  });

  it('says of every field what it means', () => {
    const fieldsOf = (value: unknown, at: string): readonly (readonly [string, Node & { $ref?: string }])[] => {
      if (typeof value !== 'object' || value === null) return [];
      const own = (value as { properties?: Record<string, Node> }).properties ?? {};
      const inside = Object.entries(value).flatMap(([key, part]) =>
        ['allOf', 'if', 'then', 'else'].includes(key) ? [] : fieldsOf(part, `${at}/${key}`),
      );
      return [...Object.entries(own).map(([name, field]) => [`${at}/${name}`, field] as const), ...inside];
    };
    const untold = fieldsOf(read('case-bundle.schema.json'), '').filter(
      ([at, { description, title, $ref }]) =>
        !description && !title && !$ref && !/format|formatVersion/.test(at) && at.includes('/'),
    );

    expect(untold.map(([at]) => at)).toEqual([]);
  });

  it('lets in the example of the documentation and the least that is a case', () => {
    expect(readBundle(read('examples/shanzu-598-2019.json'))).toMatchObject({ faults: [] });
    expect(readBundle(aBundle()).faults).toEqual([]);
  });

  it.each([null, [], 'case', 7, {}])('names what is wrong with %j', (value) => {
    const { bundle, faults } = readBundle(value);

    expect(bundle).toBeNull();
    expect(faults.length).toBeGreaterThan(0);
  });

  it('says a fault once', () => {
    const { faults } = readBundle({ ...aBundle(), measures: [{ survivor: 'V1', code: 'AC01', state: 'denied' }] });

    expect(faults.map(({ path: at, problem }) => `${at} ${problem}`).sort()).toEqual([
      '/measures/0/denial is missing',
      '/measures/0/orderedOn is missing',
    ]);
  });
});
