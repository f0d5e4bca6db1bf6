/** What vitest's JSON report says: the closing line that CI reads, and whether everything ran and passed. */
export function testNumbers(json) {
  const {
    numPassedTests: passed,
    numFailedTests: failed,
    numPendingTests: skipped,
    success,
  } = JSON.parse(json);
  return {
    line: `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`,
    ok: success === true && failed === 0 && passed > 0,
  };
}
