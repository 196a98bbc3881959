/** Excel takes lists of up to 8,192 characters; long ones have been seen to fail, so they stay well below. */
const LONGEST_LIST = 2_000;

/** Addresses as lists with commas, each short enough for one call. */
export function addressLists(addresses: readonly string[]): string[] {
  const lists: string[] = [];
  let list = '';
  for (const address of addresses) {
    if (list !== '' && list.length + address.length + 1 > LONGEST_LIST) {
      lists.push(list);
      list = '';
    }
    list = list === '' ? address : `${list},${address}`;
  }
  return list === '' ? lists : [...lists, list];
}
