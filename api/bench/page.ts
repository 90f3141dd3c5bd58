/** The committee's page where everything is loaded already: what setting it takes by itself, in milliseconds. */
import type { Report } from '@hakika/contracts';
import { onePagerPdf } from '../src/committee/one-pager/one-pager.pdf';

process.on('message', (report) => {
  const begun = performance.now();
  void onePagerPdf(report as Report).then(() => process.send?.(performance.now() - begun));
});
process.on('disconnect', () => process.exit(0));
