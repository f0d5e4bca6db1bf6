/**
 * The library's public face: criteria sets, the pure engine, the reader and the result. Runs in Node and, with an
 * inflate of its own, in a browser.
 */
export type { BatchReport } from './batch/report.ts';
export type { CriteriaSet, Indicator } from './criteria/schema.ts';
export type { Diagnostic, DiagnosticCode, Severity } from './diagnostics.ts';
export { type Assessment, assess } from './engine/assess.ts';
export type { EngineOptions, Submission } from './engine/input.ts';
export { type EvaluateOptions, type Evaluation, evaluateWorkbook } from './evaluate.ts';
export { type ExitCode, type ExitOptions, exitCode } from './exit-code.ts';
export { isUnreadable, type Result, type ResultDiagnostic, type ResultIndicator } from './result.ts';
export { builtInSet, DEFAULT_SET, SET_IDS } from './sets/index.ts';
export type { Inflate, XlsxWorkbook } from './xlsx/types.ts';
