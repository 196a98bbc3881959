import type { Bound } from '../item';

const AT_MOST = /(?:不超过|不高于|不多于|低于|小于|少于|控制在|≤|<)[^,]{0,3}$/u;
const NOT_AT_MOST = /(?:不低于|不小于|不少于)[^,]{0,3}$/u;

/** Whether what is promised is to be reached or not to be passed, by the words around its number. */
export function boundOf(before: string, after: string): Bound {
  const atMost =
    (AT_MOST.test(before) && !NOT_AT_MOST.test(before)) ||
    /^(?:以内|以下|之内|内(?![涝部环河科设外饰墙容地湖陆审控镜街网城蒙]))/u.test(after);
  return atMost ? 'at-most' : 'at-least';
}
