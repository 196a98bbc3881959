import { remembered } from '../remembered';
import { cleanText } from '../text/clean';

/** Names of organisations in a cell: several may stand in one, △ marks the lead among them. */

const LEAD_MARK = /^[△▲☆★※*]/u;
const SEPARATORS = /[、,;/|\n\r\t]+|\s+/u;
const LABEL = /^(?:牵头|责任|配合|主办|协办)(?:单位|部门)?[::]/u;
const NOTHING = /^[-—–/\\无]*$/u;

/** Endings of organisations' names in Chinese government tables. */
const ORGANISATION =
  /(?:局|委|办|院|部|中心|公司|集团|协会|商会|联|会|队|厅|处|所|社|站|行|校|馆|街道|镇|乡|街|园区|管委会|办事处|政府|医院|学校|大学|法院|检察院|联合会|服务中心|大队|支队|总队|分局|银行|公司|单位|部门|镇街|乡镇)$/u;

export const looksLikeUnit = (name: string): boolean =>
  name.length <= 24 && ORGANISATION.test(name.replace(/[()].{0,24}$/u, ''));

const normal = (name: string): string =>
  cleanText(name)
    .text.replace(LEAD_MARK, '')
    .replace(LABEL, '')
    .replace(/\s/gu, '')
    .replace(/[。.]$/u, '');

interface Named {
  readonly name: string;
  readonly lead: boolean;
}

/** Signs of a name set apart, across or down: 县 应 急 局. Between names of several signs a blank is a border. */
const SET_APART = /(?<![^\s、,;])\p{Script=Han}(?:\s{1,40}\p{Script=Han}(?![^\s、,;])){2,40}/gu;

const closed = (text: string): string => text.replace(SET_APART, (name) => name.replace(/\s+/gu, ''));

/** A blank inside a name (“市 水利局”) divides nothing: what stands before it is no organisation. */
function joined(parts: readonly string[]): string[] {
  const names: string[] = [];
  for (const part of parts) {
    const last = names.at(-1);
    if (last !== undefined && !looksLikeUnit(normal(last)) && normal(last).length <= 2)
      names[names.length - 1] = last + part;
    else names.push(part);
  }
  return names;
}

function named(text: string): Named[] {
  const parts = joined(
    closed(text)
      .replace(/[,、;]/gu, '、')
      .split(SEPARATORS)
      .filter((part) => part !== ''),
  );
  return parts
    .map((part) => ({ name: normal(part), lead: LEAD_MARK.test(part.trim()) }))
    .filter(({ name }) => name !== '' && !NOTHING.test(name));
}

/** All names of a cell in its order, simplified and trimmed, each once. */
export const unitNames = (text: string): string[] => [...new Set(named(text).map(({ name }) => name))];

interface LeadAndOthers {
  readonly lead: readonly string[];
  readonly others: readonly string[];
}

/** Units whose names are remembered: a table names the same few again and again. */
const OF_TABLE = 64;

/** Lead and other units of a cell: with △ the marked ones lead and the rest support, without it all lead. */
export const leadAndOthers = remembered(inOrder, OF_TABLE);

function inOrder(text: string): LeadAndOthers {
  const names = named(text);
  const marked = names.filter(({ lead }) => lead).map(({ name }) => name);
  const leads = new Set(marked);
  const all = [...new Set(names.map(({ name }) => name))];
  return marked.length === 0
    ? { lead: all, others: [] }
    : { lead: marked, others: all.filter((name) => !leads.has(name)) };
}
