/**
 * What we made says so: a custom document property, so that a folder of returns that holds last month's bulletin, or a
 * slip, can name it instead of reading it as a return.
 */
export const KIND_PROPERTY = 'TongbaoKind';

/** A bulletin (通报), or a slip (退回核对单). */
export type Kind = 'bulletin' | 'slip';
