import { htmlAttribute } from './htmlReader';

/** What the looks of an element say of its words. */
export interface Looks {
  readonly hidden: boolean;
  readonly struck: boolean;
}

const HIDDEN = /display\s*:\s*none|visibility\s*:\s*hidden/iu;
const STRUCK = /text-decoration(?:-line)?\s{0,40}:[^;{}]{0,40}line-through/iu;
const CLASS = /\.([\w-]{1,60})$/u;

const looksOf = (css: string): Looks => ({ hidden: HIDDEN.test(css), struck: STRUCK.test(css) });

/** Rules of classes in style sheets, as far as they hide words or strike them out. */
export class PageStyles {
  private readonly classes = new Map<string, Looks>();

  add(css: string): void {
    for (const rule of css.split('}').slice(0, -1)) {
      const brace = rule.lastIndexOf('{');
      const name = CLASS.exec(rule.slice(0, Math.max(brace, 0)).trimEnd())?.[1];
      const looks = looksOf(rule.slice(brace + 1));
      if (name !== undefined && (looks.hidden || looks.struck)) this.classes.set(name, looks);
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
