/** Version of the build, put in by webpack; `dev` where nothing was built. */
declare const __VERSION__: string | undefined;

export const VERSION: string = typeof __VERSION__ === 'undefined' ? 'dev' : __VERSION__;
