/** `invisible-college/records`: raw records to works, in the field names of CSL-JSON. */
export { type Records, readRecords } from '../../src/records/read.ts';
export { type Name, printName, type Work, yearOf } from '../../src/records/work.ts';
