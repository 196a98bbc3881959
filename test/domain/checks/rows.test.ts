import type { IssueCode } from '../../../src/domain/issue';
import { issueMessage } from '../../../src/domain/messages/issueMessage';
import { CASES } from './cases';
import { found } from './findings';

describe.each(Object.entries(CASES))('%s', (code, { finds, silent }) => {
  test.each(finds.map((words) => [JSON.stringify(words), words] as const))(
    'asks about %s',
    (_name, words) => {
      const issues = found(words, code as IssueCode);
      expect(issues).not.toEqual([]);
      for (const issue of issues) {
        expect(issueMessage(issue)).toMatch(/[\u4e00-\u9fff].*。/u);
        expect(issueMessage(issue)).not.toMatch(/undefined|NaN|null/u);
      }
    },
  );

  test.each(silent.map((words) => [JSON.stringify(words), words] as const))(
    'says nothing of %s',
    (_name, words) => expect(found(words, code as IssueCode)).toEqual([]),
  );
});
