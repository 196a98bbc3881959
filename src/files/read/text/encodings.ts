/** Bytes of a text → characters, told by the bytes themselves: UTF-8, UTF-16, GB18030 (GBK, GB2312), Big5. */

/** Bytes that are looked at to tell an encoding. */
const SAMPLE = 64 * 1024;
const DECLARED = /charset\s{0,40}=\s{0,40}["']?\s{0,40}([\w-]{1,30})/iu;

/** Signs that any official text is full of, as each of the two scripts writes them. */
const COMMON_SIMPLIFIED =
  '的一是在有和年月日个为上中下新建设项目县市区局完成工程进展情况任务单位责任序号改造实施已开工作计划推动人民生务学医养老住房乡村街道路公里万元户所处台套次';
const COMMON_TRADITIONAL =
  '的一是在有和年月日個為上中下新建設項目縣市區局完成工程進展情況任務單位責任序號改造實施已開工作計劃推動人民生務學醫養老住房鄉村街道路公里萬元戶所處臺套次';

function declaredEncoding(bytes: Uint8Array): string | null {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 2048));
  return head.match(DECLARED)?.[1]?.toLowerCase() ?? null;
}

function strictly(encoding: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Share of the signs of a text that Chinese tables consist of: plain Latin, Chinese, their punctuation. */
function plausible(text: string): number {
  let good = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const latin = (code >= 0x20 && code < 0x7f) || code === 9 || code === 10 || code === 13;
    const chinese = (code >= 0x4e00 && code < 0xa000) || (code >= 0x3000 && code < 0x3020);
    if (latin || chinese || (code >= 0xff00 && code < 0xff60) || (code >= 0x2010 && code < 0x2040)) good++;
  }
  return text.length === 0 ? 0 : good / text.length;
}

const MOSTLY = 0.85;

/** UTF-16 without a mark: texts hold no zero bytes otherwise. */
function utf16(bytes: Uint8Array): string | null {
  const sample = bytes.subarray(0, SAMPLE - (SAMPLE % 2));
  if (!sample.includes(0) || bytes.length < 4) return null;
  const rated = ['utf-16le', 'utf-16be'].map((encoding) => ({
    encoding,
    rate: plausible(new TextDecoder(encoding).decode(sample)),
  }));
  const best = rated.reduce((a, b) => (b.rate > a.rate ? b : a));
  return best.rate > MOSTLY ? new TextDecoder(best.encoding).decode(bytes) : null;
}

/** Broken bytes that a text may hold and still be UTF-8, as a share of its signs of several bytes. */
const MOST_BROKEN = 0.1;

/** UTF-8 with a stray broken byte is still UTF-8: bytes of another encoding hardly ever form its signs. */
function brokenUtf8(bytes: Uint8Array): string | null {
  const text = new TextDecoder('utf-8').decode(bytes);
  let whole = 0;
  let broken = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 0xfffd) broken++;
    else if (code >= 0x800) whole++;
  }
  return broken <= whole * MOST_BROKEN ? text : null;
}

function commonShare(text: string, common: string): number {
  let hits = 0;
  let signs = 0;
  for (const char of text) {
    if (char < '\u0080') continue;
    signs++;
    if (char === '\ufffd') hits -= 2;
    else if (common.includes(char)) hits++;
  }
  return signs === 0 ? 0 : hits / signs;
}

/** GB18030 and Big5 use the same bytes: the one that gives more of the usual signs is meant. */
function chinese(bytes: Uint8Array): string {
  const sample = bytes.subarray(0, SAMPLE);
  const simplified = commonShare(new TextDecoder('gb18030').decode(sample), COMMON_SIMPLIFIED);
  const traditional = commonShare(new TextDecoder('big5').decode(sample), COMMON_TRADITIONAL);
  return new TextDecoder(traditional > simplified ? 'big5' : 'gb18030').decode(bytes);
}

/** What a page or message says of itself counts where the bytes do not contradict it. */
function asDeclared(bytes: Uint8Array, declared: string | null): string | null {
  const named = declared ?? declaredEncoding(bytes);
  return named === null || /^(?:utf|us-ascii)/u.test(named) ? null : strictly(named, bytes);
}

/** `declared`: what the text's envelope says of its encoding; a page's own word is found in it. */
export function decodeText(bytes: Uint8Array, declared: string | null = null): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  return (
    utf16(bytes) ??
    strictly('utf-8', bytes) ??
    brokenUtf8(bytes) ??
    asDeclared(bytes, declared) ??
    chinese(bytes)
  );
}
