/** The ribbon's functions, as the manifest names them. */
export const RIBBON_FUNCTIONS = ['check', 'mark', 'bulletin', 'clear'] as const;
export type RibbonFunction = (typeof RIBBON_FUNCTIONS)[number];
