import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** Makes an input smaller as long as it still does what it is kept for. */

/** Whether the bytes still break the law. */
export type Breaks = (bytes: Uint8Array) => Promise<boolean>;

const MOST_TRIES = 600;

interface Tries {
  left: number;
}

/** Leaves out ever smaller runs of pieces (Zeller's delta debugging). */
async function fewer<T>(
  pieces: readonly T[],
  breaks: (pieces: readonly T[]) => Promise<boolean>,
  tries: Tries,
): Promise<readonly T[]> {
  let kept = pieces;
  for (
    let run = Math.ceil(kept.length / 2);
    run >= 1 && tries.left > 0;
    run = run === 1 ? 0 : Math.ceil(run / 2)
  )
    for (let at = 0; at < kept.length && tries.left > 0;) {
      const without = [...kept.slice(0, at), ...kept.slice(at + run)];
      tries.left -= 1;
      if (await breaks(without)) kept = without;
      else at += run;
    }
  return kept;
}

const unzipped = (bytes: Uint8Array): Record<string, Uint8Array> | null => {
  try {
    return unzipSync(bytes);
  } catch {
    return null;
  }
};

/** Elements and lines are what is left out of texts; single bytes of anything else. */
const piecesOf = (text: string): string[] => text.match(/<[^>]*>|[^<\n]+\n?|\n|</gu) ?? [];

async function smallerText(bytes: Uint8Array, breaks: Breaks, tries: Tries): Promise<Uint8Array> {
  const text = strFromU8(bytes);
  if (text.includes('\ufffd')) return bytes;
  const kept = await fewer(piecesOf(text), (pieces) => breaks(strToU8(pieces.join(''))), tries);
  return strToU8(kept.join(''));
}

async function smallerZip(
  files: Record<string, Uint8Array>,
  breaks: Breaks,
  tries: Tries,
): Promise<Uint8Array> {
  let kept = files;
  const names = await fewer(
    Object.keys(files),
    (some) =>
      breaks(zipSync(Object.fromEntries(some.map((name) => [name, files[name] ?? new Uint8Array()])))),
    tries,
  );
  kept = Object.fromEntries(names.map((name) => [name, files[name] ?? new Uint8Array()]));
  for (const name of names) {
    const small = await smallerText(
      kept[name] ?? new Uint8Array(),
      (part) => breaks(zipSync({ ...kept, [name]: part })),
      tries,
    );
    kept = { ...kept, [name]: small };
  }
  return zipSync(kept);
}

/** The smallest input that was found in a few hundred tries. */
export async function minimised(bytes: Uint8Array, breaks: Breaks): Promise<Uint8Array> {
  const tries: Tries = { left: MOST_TRIES };
  const files = unzipped(bytes);
  if (files !== null && (await breaks(zipSync(files)))) return smallerZip(files, breaks, tries);
  const text = await smallerText(bytes, breaks, tries);
  if (text.length < bytes.length) return text;
  const kept = await fewer([...bytes], (some) => breaks(Uint8Array.from(some)), tries);
  return Uint8Array.from(kept);
}
