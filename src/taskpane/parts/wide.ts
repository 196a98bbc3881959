/** Beside the list where there is room for both, in its place where there is not. */
const WIDE = '(min-width: 640px)';
export const isWide = (): boolean => globalThis.matchMedia?.(WIDE).matches ?? false;
