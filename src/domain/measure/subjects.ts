import { deeds, startDeeds } from '../lexicon/deeds';
import { allOf, doneVerb, how, howFinder, soDone, startedAll, takesBack } from '../lexicon/done';
import { partOfWork } from '../lexicon/percents';
import { charactersOf, strange } from '../read/residue';
import { overlap, topic } from '../read/topic';
import type { Clause } from '../text/clauses';
import { quantities } from '../text/quantities';
import { BY_THEN, isDoneVerb } from './declarations';
import type { DeclarationInput } from './declared';

/** Declarations with a subject, an object or a count of their own: they must be the row's, and all of it. */

/** What a clause says is done, where it says nothing else: 大桥 in 大桥已建成通车; null where it does not. */
function doneSubject(words: string): string | null {
  const verb = howFinder
    .all(words)
    .find(({ at }) => at > 0 && isDoneVerb(how.peel(how.peel(words.slice(at), 5).replace(BY_THEN, ''), 2)));
  return verb === undefined ? null : words.slice(0, verb.at);
}

/** 人民路已完工, of 改造人民路、解放路: one of the things that the task lists. */
function isOneOfSeveral(subject: string, taskText: string): boolean {
  const list = /[^,;。:\n]{2,40}(?:、[^,;。:、\n]{2,20}){1,20}/u.exec(taskText)?.[0].split('、') ?? [];
  const told = list.filter((name) => overlap(topic(name), topic(subject)) > 0);
  return told.length > 0 && told.length < list.length;
}

/** 托位任务已全部完成, of 新建托位380个,改造卫生室30所: the thing of one target and not of the others. */
function isOfOneTarget(subject: string, { indicators }: DeclarationInput): boolean {
  const told = topic(subject);
  const shared = indicators.filter(({ target }) => overlap(topic(target.text), told) > 0);
  return shared.length > 0 && shared.length < indicators.length;
}

/** 大桥已建成通车, 修缮工程全部完工: the subject is the row's own thing, and no part of it. */
export function ownSubjectDone(words: string, input: DeclarationInput): boolean {
  const { taskText } = input;
  const subject = doneSubject(words);
  if (subject === null || subject.length < 2 || /\d/u.test(subject) || partOfWork.test(subject)) return false;
  if (subject.includes('、') && !allOf.test(words)) return false;
  const named = subject.replace(/^(?:该|本|此|各|两|全(?!部))/u, '');
  return (
    strange(named, charactersOf(taskText)) === '' &&
    !isOneOfSeveral(named, taskText) &&
    !isOfOneTarget(named, input)
  );
}

/** 均已竣工, 全部实现开工, 全面完成了…任务 */
const saysAll = (words: string): boolean =>
  /^(?:已|现已)?(?:全面|全部|圆满)完成了/u.test(words) ||
  /任务已?圆满完成$/u.test(words) ||
  allOf.all(words).some(({ word, at }) => {
    const rest = words.slice(at + word.length);
    return [rest, soDone.peel(rest, 2), soDone.peel(rest, 1)].some(
      (one) => doneVerb.head(one) !== null || startedAll.head(one) !== null,
    );
  });

/** 现已改造成一座智慧化市场,并投入使用: being in use goes on from what was just said to be built. */
const INTO_USE =
  /^并(?:已|正式|顺利|成功)*(?:投入(?:使用|运营|运行)|投用|启用|通车|交付使用|(?:对外)?开放)$/u;

const isBuilt = (words: string): boolean =>
  /已/u.test(words) &&
  deeds.test(words) &&
  !/\d/u.test(words) &&
  !takesBack.test(words) &&
  !partOfWork.test(words);

export const intoUse = (words: string, before: Clause | undefined): boolean =>
  before !== undefined && INTO_USE.test(words) && isBuilt(before.text);

/** 已完成供水管网改造任务: the object is the row's own, in its very words. */
export function ownObjectDone(words: string, { taskText }: DeclarationInput): boolean {
  const object =
    /^(?:目前|现)?已(?:全部|全面|圆满|顺利|按期)?完成了?([\u4e00-\u9fff]{3,20})(?:任务|工程)$/u.exec(
      words,
    )?.[1];
  return (
    object !== undefined && !partOfWork.test(object) && [...object].every((sign) => taskText.includes(sign))
  );
}

/** 4个项目已全部竣工, 100条街巷任务已圆满完成: as many as were promised, or more. */
export function allOfTargetDone(words: string, { indicators }: DeclarationInput): boolean {
  if (!saysAll(words)) return false;
  const counts = quantities(words);
  const [only] = indicators;
  if (indicators.length !== 1 || only === undefined || counts.length !== 1) return false;
  const asked = startDeeds.test(only.target.text) || !/开工/u.test(words);
  return asked && (counts[0]?.value ?? 0) >= only.target.value;
}

/** 超额完成40所的年度目标任务 */
export const OVER_TARGET =
  /^(?:已|提前|均)?超额完成[\d.,]{1,12}[万亿]?[\u4e00-\u9fff]{1,6}?的(?:年度|全年)?(?:目标|任务){1,2}$/u;
