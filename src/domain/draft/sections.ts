import type { Annex } from './annex';
import type { Section } from './countFindings';
import { stateBefore } from './states';

export const NO_SECTION: Section = { unit: null, said: null, partial: false };
/** A heading of an official text: 一、…  (一)…. */
const CHAPTER = /^\s{0,20}[一二三四五六七八九十]{1,3}、(?<heading>[^。;,]{2,30})。?$/u;
const SUBHEADING = /^\s{0,20}\([一二三四五六七八九十]{1,3}\)(?<heading>[^。;,:]{2,40})。?$/u;
const PARTIAL = /较快|较好|先进|较缓|缓慢|滞后|问题|已完成|完成较/u;

/** The section that a line opens, or the one that it stands in. */
export function sectionAt(text: string, now: Section, { units }: Annex): Section {
  const chapter = CHAPTER.exec(text)?.groups?.['heading'];
  if (chapter !== undefined)
    return {
      unit: null,
      said: stateBefore(chapter.replace(/\(.{0,30}$/u, '')),
      partial: PARTIAL.test(chapter),
    };
  const heading = SUBHEADING.exec(text)?.groups?.['heading'];
  return heading === undefined ? now : { ...now, unit: units.at(heading) };
}
