import { parseArgs } from 'node:util';
import { cliZhCN } from '../../domain/messages/zh-CN.cli';
import { UsageError } from './usageError';

/** From the words of a command line to a command, its files and its options. Nothing is accepted and ignored. */

const say = cliZhCN;

const OPTIONS = {
  'as-of': { type: 'string' },
  lamp: { type: 'string' },
  yellow: { type: 'string' },
  red: { type: 'string' },
  include: { type: 'string' },
  json: { type: 'string' },
  out: { type: 'string' },
  docx: { type: 'string' },
  title: { type: 'string' },
  template: { type: 'string' },
  'as-sent': { type: 'boolean' },
  footnotes: { type: 'boolean' },
  master: { type: 'string' },
  previous: { type: 'string' },
  against: { type: 'string', multiple: true },
  replies: { type: 'string', multiple: true },
  stats: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean' },
} as const;

const parse = (args: readonly string[]) =>
  parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true, strict: false, tokens: true });

export type OptionName = keyof typeof OPTIONS;
type Token = Extract<ReturnType<typeof parse>['tokens'][number], { kind: 'option' }>;

/** Options as given; each that a command does not know was refused. */
export type Flags = {
  readonly [Name in OptionName]?: (typeof OPTIONS)[Name] extends { multiple: true }
    ? readonly string[]
    : (typeof OPTIONS)[Name] extends { type: 'boolean' }
      ? boolean
      : string;
};

const JUDGING = ['as-of', 'lamp', 'yellow', 'red', 'include', 'stats', 'help'] as const;

/** The commands and what each can honour. */
const COMMAND_OPTIONS = {
  analyze: ['json', ...JUDGING],
  bulletin: [
    'out',
    'docx',
    'title',
    'master',
    'previous',
    'replies',
    'template',
    'as-sent',
    'footnotes',
    ...JUDGING,
  ],
  'check-draft': ['against', 'master', 'json', ...JUDGING],
  slips: ['out', ...JUDGING],
  replies: ['against', 'json', ...JUDGING],
} as const satisfies Record<string, readonly OptionName[]>;

export type CommandName = keyof typeof COMMAND_OPTIONS;

export const isCommand = (name: string): name is CommandName => Object.hasOwn(COMMAND_OPTIONS, name);
const isOption = (name: string): name is OptionName => Object.hasOwn(OPTIONS, name);

/** `-` alone stands for the standard output; any other word that begins so is the next option. */
const isValue = (value: string | undefined, inline: boolean | undefined): value is string =>
  value !== undefined && (inline === true || value === '-' || !value.startsWith('-'));

function checkToken({ name, rawName, value, inlineValue }: Token): void {
  if (!isOption(name)) throw new UsageError(say.unknownOption(rawName));
  if (OPTIONS[name].type === 'boolean') {
    if (value !== undefined) throw new UsageError(say.noValueWanted(rawName));
  } else if (!isValue(value, inlineValue)) throw new UsageError(say.needsValue(rawName));
  else if (value.trim() === '') throw new UsageError(say.emptyValue(rawName));
}

function checkOnce(tokens: readonly Token[]): void {
  const seen = new Set<string>();
  for (const { name, rawName } of tokens) {
    const several = isOption(name) && 'multiple' in OPTIONS[name];
    if (seen.has(name) && !several) throw new UsageError(say.twice(rawName));
    seen.add(name);
  }
}

function checkKnown(command: CommandName, tokens: readonly Token[]): void {
  const known: readonly string[] = COMMAND_OPTIONS[command];
  for (const { name } of tokens) {
    if (known.includes(name)) continue;
    throw new UsageError(
      say.foreignOption(
        command,
        `--${name}`,
        known.map((one) => `--${one}`),
      ),
    );
  }
}

function flagsOf(tokens: readonly Token[]): Flags {
  const values: Record<string, string | boolean | string[]> = {};
  for (const { name, value } of tokens) {
    if (!isOption(name)) continue;
    const before = values[name];
    if ('multiple' in OPTIONS[name]) values[name] = [...(Array.isArray(before) ? before : []), value ?? ''];
    else values[name] = value ?? true;
  }
  return values as Flags;
}

export interface CommandLine {
  /** null where only help or the version is asked for. */
  readonly command: CommandName | null;
  readonly files: readonly string[];
  readonly flags: Flags;
}

/** @throws UsageError with a sentence for whatever the command cannot honour */
export function commandLine(args: readonly string[]): CommandLine {
  const { tokens, positionals } = parse(args);
  const options = tokens.filter((token) => token.kind === 'option');
  options.forEach(checkToken);
  checkOnce(options);
  const flags = flagsOf(options);
  const [command, ...files] = positionals;
  if (command === undefined) {
    if (flags.help === true || flags.version === true) return { command: null, files, flags };
    throw new UsageError(say.usage);
  }
  if (!isCommand(command)) throw new UsageError(say.unknownCommand(command));
  checkKnown(command, options);
  if (files.length === 0 && flags.help !== true) throw new UsageError(say.noFiles(command));
  if (files.some((file) => file === '')) throw new UsageError(say.emptyValue(command));
  return { command, files, flags };
}
