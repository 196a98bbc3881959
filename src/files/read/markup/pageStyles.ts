import { htmlAttribute } from './htmlReader';

/** What the looks of an element say of its words. */
export interface Looks {
  readonly hidden: boolean;
  readonly struck: boolean;
}

const HIDDEN = /display\s*:\s*none|visibility\s*:\s*hidden/iu;
const STRUCK = /text-decoration(?:-line)?\s*:[^;{}]{0,40}line-through/iu;
const RULE = /\.([\w-]{1,60})\s*\{([^{}]*)\}/gu;

const looksOf = (css: string): Looks => ({ hidden: HIDDEN.test(css), struck: STRUCK.test(css) });

/** Rules of classes in style sheets, as far as they hide words or strike them out. */
export class PageStyles {
  private readonly classes = new Map<string, Looks>();

  add(css: string): void {
    for (const [, name, rules] of css.matchAll(RULE)) {
      const looks = looksOf(rules as string);
      if (looks.hidden || looks.struck) this.classes.set(name as string, looks);
    }
  }

  looks(attributes: string): Looks {
    if (attributes === '') return { hidden: false, struck: false };
    const own = looksOf(htmlAttribute(attributes, 'style') ?? '');
    const names = this.classes.size === 0 ? [] : (htmlAttribute(attributes, 'class') ?? '').split(/\s+/u);
    const all = [own, ...names.flatMap((name) => this.classes.get(name) ?? [])];
    return {
      hidden: all.some(({ hidden }) => hidden) || /(?:^|\s)hidden(?:[\s/=]|$)/iu.test(attributes),
      struck: all.some(({ struck }) => struck),
    };
  }
}
