/** What somebody asked for cannot be done; each line is for them to read. The command ends with 1. */
export class Refused extends Error {
  constructor(readonly lines: readonly string[]) {
    super(lines.join('\n'));
  }
}
