import type { Bytes } from './records';

/** Errors by their numbers. */
export const ERRORS: Readonly<Record<number, string>> = {
  0x00: '#NULL!',
  0x07: '#DIV/0!',
  0x0f: '#VALUE!',
  0x17: '#REF!',
  0x1d: '#NAME?',
  0x24: '#NUM!',
  0x2a: '#N/A',
  0x2b: '#GETTING_DATA',
};

/** A number packed into 30 bits. */
export function packedNumber(bytes: Bytes, at: number): number {
  const raw = bytes.u32(at);
  let value: number;
  if ((raw & 2) !== 0) value = (raw | 0) >> 2;
  else {
    const view = new DataView(new ArrayBuffer(8));
    view.setUint32(4, raw & 0xfffffffc, true);
    value = view.getFloat64(0, true);
  }
  return (raw & 1) !== 0 ? value / 100 : value;
}
