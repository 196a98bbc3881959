/** Fields of a progress table (民生实事进展情况表). */
export const FIELDS = [
  'sequence',
  'category',
  'name',
  'task',
  'plan',
  'progress',
  'leadUnits',
  'supportUnits',
  'leader',
  'due',
  'verdict',
  'rate',
  'target',
  'actual',
  'place',
  'finding',
  'measureUnit',
  'problem',
  'nextStep',
  'remark',
] as const;

export type Field = (typeof FIELDS)[number];
