/** Something the person who starts Hakika can put right. Its message is the one line they are shown. */
export class Problem extends Error {}

const SYSTEM_PROBLEMS = {
  ENOSPC: () => 'The disk is full: free some space and start again.',
  EDQUOT: () => 'The disk quota is used up: free some space and start again.',
  EROFS: (error) => `${error.path ?? 'The data folder'} is on a read-only disk: choose another DATA_DIR.`,
  EACCES: (error) =>
    `No permission for ${error.path ?? 'the data folder'}: start as its owner or choose another DATA_DIR.`,
  EPERM: (error) =>
    `No permission for ${error.path ?? 'the data folder'}: start as its owner or choose another DATA_DIR.`,
  EADDRNOTAVAIL: () => 'HOST is not an address of this machine.',
};

/** One line for whatever went wrong; a mistake of ours keeps its own message. */
export function inOneLine(error) {
  if (error instanceof Problem) return error.message;
  const known = SYSTEM_PROBLEMS[error?.code];
  return known ? known(error) : String(error?.message ?? error).split('\n')[0];
}

/** Prints the one line and gives the exit code of a failed command. */
export function report(error) {
  console.error(inOneLine(error));
  if (process.env.LOG_LEVEL === 'debug' || process.env.LOG_LEVEL === 'trace') console.error(error);
  return 1;
}
