import { readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { readOfficeFile } from '../domain/bulletin/officeFile';
import { NO_TEMPLATE, type OfficeTemplate } from '../domain/bulletin/template';
import { cliZhCN } from '../domain/messages/zh-CN.cli';
import { UnusableInput } from './inputs/input';
import { isSystemError, systemReason } from './outputs/systemErrors';
import type { Session } from './session';

const say = cliZhCN;
/** A template is a page of text. */
const MOST_BYTES = 1_000_000;

function textAt(path: string): string {
  try {
    const { size } = statSync(path);
    if (size > MOST_BYTES) throw new UnusableInput(say.template.tooLarge(path));
    const text = readFileSync(path, 'utf8');
    // What is no UTF-8 comes as this sign, which no template has.
    if (text.includes('\ufffd')) throw new UnusableInput(say.template.notUtf8(path));
    return text;
  } catch (error) {
    if (isSystemError(error)) throw new UnusableInput(say.system.reading(path, systemReason(error.code)));
    throw error;
  }
}

/** The office's template; from now on its file is not written over. @throws UnusableInput with what is wrong with it */
export function officeTemplate(path: string | undefined, session: Session): OfficeTemplate {
  if (path === undefined) return NO_TEMPLATE;
  session.guard.protect(path, basename(path));
  const { template, errors } = readOfficeFile(textAt(path));
  if (template === null) throw new UnusableInput(say.template.wrong(path, errors));
  return template;
}
