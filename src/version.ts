/** The tool's name and version, as results carry it. The build fails when it differs from package.json. */
export const VERSION = '0.1.0';
export const TOOL = `hoc-tap ${VERSION}`;
/** What a thread of a batch is started with; no command of a person's. */
export const WORKER_COMMAND = 'batch-worker';
