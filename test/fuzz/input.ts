/** A file as it is handed in. */
export interface Input {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export const extensionOf = (name: string): string =>
  /\.([^./\\]{1,8})$/u.exec(name)?.[1]?.toLowerCase() ?? '';

const encoder = new TextEncoder();
export const utf8 = (text: string): Uint8Array => encoder.encode(text);
