/** Whether this process was asked to stop. From then on it is not ready, and answers only what is already on its way. */
export class Stopping {
  private asked = false;

  begin(): void {
    this.asked = true;
  }

  get hasBegun(): boolean {
    return this.asked;
  }
}
