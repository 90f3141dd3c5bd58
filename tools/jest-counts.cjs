const fs = require('node:fs');
const path = require('node:path');

const RESULTS = path.resolve(__dirname, '../test-results');

/** Keeps how many tests passed and failed, as an output of the Nx task: a cached run is counted like a fresh one. */
module.exports = class JestCounts {
  onRunComplete(_contexts, results) {
    const { NX_TASK_TARGET_PROJECT: project, NX_TASK_TARGET_TARGET: target } = process.env;
    if (!project || !target) return;
    const counts = {
      passed: results.numPassedTests,
      failed: results.numFailedTests + results.numRuntimeErrorTestSuites,
      skipped: results.numPendingTests + results.numTodoTests,
    };
    fs.mkdirSync(RESULTS, { recursive: true });
    fs.writeFileSync(path.join(RESULTS, `${project}.${target}.json`), `${JSON.stringify(counts)}\n`);
  }
};
