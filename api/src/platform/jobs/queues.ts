/** Where events wait for their handlers. */
export const EVENTS_QUEUE = 'events';
/** Where those end that failed every time; the health page counts them. */
export const DEAD_QUEUE = 'events-nobody-could-handle';

/**
 * Eight times within some ten minutes: a restart of the database is outlived, and a bug shows the same day.
 * A job whose process died is taken up again after two minutes.
 */
export const RETRIES = { retryLimit: 8, retryDelay: 2, retryBackoff: true, expireInSeconds: 120 } as const;
export const QUEUE_SCHEMA = 'jobs';
