export * from './problem';
export * from './session';
