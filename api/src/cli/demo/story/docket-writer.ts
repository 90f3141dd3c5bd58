import type { BundleMilestone } from '../../bundles/bundle';
import { recordedOn } from '../court-calendar';

type More = Partial<Omit<BundleMilestone, 'type' | 'occurredOn'>>;

/** Writes down facts of one case, of those accused who are still in step with each other. */
export class DocketWriter {
  readonly milestones: BundleMilestone[] = [];
  private inStep: readonly string[];

  constructor(
    private readonly everybody: readonly string[],
    readonly today: string,
    private readonly recordedBy: string | null,
  ) {
    this.inStep = everybody;
  }

  get main(): readonly string[] {
    return this.inStep;
  }

  /** From here on this accused goes a way of their own. */
  part(label: string): void {
    this.inStep = this.inStep.filter((other) => other !== label);
  }

  /** Everybody, when all are in step: then the fact names nobody. */
  ofMain(type: BundleMilestone['type'], on: string, more: More = {}): void {
    const whom = this.inStep.length === this.everybody.length ? [undefined] : this.inStep;
    for (const accused of whom) this.of(accused, type, on, more);
  }

  of(accused: string | undefined, type: BundleMilestone['type'], on: string, more: More = {}): void {
    this.milestones.push({
      type,
      occurredOn: on,
      ...(accused !== undefined && { accused }),
      source: 'court-record',
      recordedAt: recordedOn(on, this.today),
      ...(this.recordedBy !== null && { recordedBy: this.recordedBy }),
      ...more,
    });
  }

  ofCase(type: BundleMilestone['type'], on: string, more: More = {}): void {
    this.of(undefined, type, on, more);
  }
}
