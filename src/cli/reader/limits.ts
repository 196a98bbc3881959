/** What reading one file may take, and all of them. What exceeds it is named with it, and the others go on. */

const MB = 1024 * 1024;

/** Size of a file in MB. */
export const MOST_FILE_MB = 128;
/** Heap of V8 in MB; buffers and strings outside it count in `MOST_MEMORY_MB`. */
export const MOST_HEAP_MB = 800;
/** Resident memory of the reading process in MB. */
export const MOST_MEMORY_MB = 960;
/** Minutes for all files of a run. */
export const MOST_MINUTES = 20;
/** The process is to be there by then. */
export const START_MS = 30_000;

/** Wall time for one file: 8 s, and 10 s more for each MB, at most two minutes. */
export const millisecondsFor = (bytes: number): number => Math.min(8_000 + (bytes / MB) * 10_000, 120_000);

export const megabytes = (bytes: number): number => Math.ceil(bytes / MB);
