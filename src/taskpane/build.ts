/** Version and day of the build, put in by webpack; `dev` where nothing was built. */
declare const __BUILD__: string | undefined;

export const BUILD: string = typeof __BUILD__ === 'undefined' ? 'dev' : __BUILD__;

/** Only where the pane is served to developers (npm run start:excel). */
declare const __DIAGNOSTICS__: boolean | undefined;

/** Whether the page that checks what is assumed of Excel is served beside the pane. */
export const DIAGNOSTICS: boolean = typeof __DIAGNOSTICS__ !== 'undefined' && __DIAGNOSTICS__;
