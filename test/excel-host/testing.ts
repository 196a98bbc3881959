import { createHost, type Host, type HostOptions } from './host';
import { installNodeBridge } from './nodeBridge';

/** What the tests of the host have in common. */

export interface Failure {
  readonly code: string;
  readonly message: string;
  /** Member at which it failed, as Class.member. */
  readonly location: string;
}

/** A host that the client talks to from now on. */
export function started(options: HostOptions = {}): Host {
  const host = createHost(options);
  installNodeBridge(host);
  return host;
}

export type Work = (context: Excel.RequestContext, sheet: Excel.Worksheet) => Promise<void> | void;

/** Runs on the first sheet and syncs at the end. */
export async function run(work: Work): Promise<void> {
  await Excel.run(async (context) => {
    await work(context, context.workbook.worksheets.getItem('Sheet1'));
    await context.sync();
  });
}

/** How the work is refused; an error where it is not. */
export async function refusal(work: Work): Promise<Failure> {
  try {
    await run(work);
  } catch (error) {
    const { code, message, debugInfo } = error as OfficeExtension.Error;
    if (typeof code !== 'string') throw error;
    return { code, message, location: String(debugInfo?.errorLocation ?? '') };
  }
  throw new Error('it was not refused');
}

export const refusedWith = async (work: Work): Promise<string> => (await refusal(work)).code;

/** Loads and syncs. */
export async function loaded<T extends OfficeExtension.ClientObject & { load(names: string): unknown }>(
  object: T,
  names: string,
): Promise<T> {
  object.load(names);
  await object.context.sync();
  return object;
}

/** Named pieces of work, as test.each takes them. */
export const cases = (list: Readonly<Record<string, Work>>): [string, Work][] => Object.entries(list);
