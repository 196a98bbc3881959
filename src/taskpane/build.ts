/** Version and day of the build, put in by webpack; `dev` where nothing was built. */
declare const __BUILD__: string | undefined;

export const BUILD: string = typeof __BUILD__ === 'undefined' ? 'dev' : __BUILD__;
