import { errorAt, Gap, invalid, missing, Refusal } from './refusal';
import { isObject, object, type HostObject, type HostState, type Kind } from './objects/kind';
import { isGone } from './objects/place';
import { serviceNamed } from './objects/services';
import { workbook } from './objects/workbook';
import type { ClientClass, Scalar } from './registry';
import {
  ACTION,
  headsOf,
  PATH,
  type Action,
  type ActionResult,
  type ArgumentInfo,
  type ObjectPath,
  type QueryInfo,
  type RequestBody,
  type ResponseBody,
} from './wire';

/** Runs one request: its actions in order, nothing taken back when one is refused. */

type Any = Kind<unknown>;

/** Two properties of a worksheet are set under another name than they are read by. */
const SENT_AS: Readonly<Record<string, string>> = { Gridlines: 'ShowGridlines', Headings: 'ShowHeadings' };

/** Objects kept across requests. */
export interface References {
  keep(object: HostObject): string;
  find(reference: string): HostObject | undefined;
  idOf(object: HostObject): string | undefined;
  release(reference: string): void;
}

export interface ExecutorOptions {
  readonly state: HostState;
  readonly references: References;
  /** As apiNumber gives it. */
  readonly api: number;
  /** Code that a member is refused with, as some machines do: PageLayout.paperSize. */
  readonly refuses: (member: string) => string | null;
  /** Whether a value is taken without a word and not kept: PageLayout.zoom. */
  readonly forgets: (member: string, value: unknown) => boolean;
}

export class Executor {
  private readonly objects = new Map<number, HostObject | null>();
  /** The member that was asked for last: where an error is. */
  private where = '';

  constructor(
    private readonly body: RequestBody,
    private readonly options: ExecutorOptions,
  ) {}

  run(): ResponseBody {
    const Results: ActionResult[] = [];
    const TraceIds: number[] = [];
    for (const [index, action] of this.body.Actions.entries()) {
      try {
        const traced = action.ActionType === ACTION.trace;
        if (traced) TraceIds.push(action.Id);
        // A trace has a result as well: what adds a handler to an event waits for it.
        Results.push({ ActionId: action.Id, Value: traced ? null : this.perform(action) });
      } catch (error) {
        return { Error: errorAt(error, this.where, index), ProcessedResults: { Results }, TraceIds };
      }
    }
    return { Results, TraceIds };
  }

  private passing(target: HostObject, member: string): void {
    this.where = `${target.kind.name}.${member[0]?.toLowerCase()}${member.slice(1)}`;
    const code = this.options.refuses(this.where);
    if (code !== null) throw new Refusal(code, `${this.where} is refused`);
  }

  private perform(action: Action): unknown {
    const target = this.at(action.ObjectPathId);
    switch (action.ActionType) {
      case ACTION.instantiate:
        return target === null ? null : this.identity(target);
      case ACTION.query:
        return target === null ? null : this.query(target, action.QueryInfo ?? {});
      case ACTION.method:
        return target === null ? { _IsNull: true } : this.method(target, action);
      case ACTION.set:
        return target === null ? { _IsNull: true } : this.assign(target, action);
      default:
        throw new Gap(`action type ${action.ActionType}`);
    }
  }

  private identity(target: HostObject): object {
    const id = (target.kind as Any).id?.(target.of);
    const reference = this.options.references.idOf(target);
    return {
      ...(id !== undefined && { Id: id }),
      ...(reference !== undefined && { _ReferenceId: reference }),
    };
  }

  /** The object at a path; null for a null object. */
  private at(id: number): HostObject | null {
    const known = this.objects.get(id);
    if (known !== undefined) return known;
    const path = this.body.ObjectPaths[id];
    if (path === undefined) throw new Refusal('InvalidObjectPath', `path ${id}`);
    const found = this.resolve(path);
    this.objects.set(id, found);
    return found;
  }

  private resolve(path: ObjectPath): HostObject | null {
    const { state, references } = this.options;
    if (path.ObjectPathType === PATH.global) return object(workbook, state.book);
    if (path.ObjectPathType === PATH.nothing) return null;
    if (path.ObjectPathType === PATH.made) return serviceNamed(path.Name);
    if (path.ObjectPathType === PATH.reference) {
      const kept = references.find(path.Name);
      if (kept === undefined || isGone(kept.of, state.book)) throw missing(`reference ${path.Name}`);
      return kept;
    }
    const parent = this.at(path.ParentObjectPathId as number);
    if (parent === null) return null;
    const args = this.argumentsOf(path.ArgumentInfo);
    if (path.ObjectPathType === PATH.indexer) {
      this.passing(parent, 'getItem');
      const item = (parent.kind as Any).item;
      if (item === undefined) throw new Gap(`item of ${parent.kind.name}`);
      return item(parent.of, args[0], state);
    }
    if (path.ObjectPathType === PATH.property) return this.navigate(parent, path.Name);
    if (path.ObjectPathType !== PATH.method) throw new Gap(`object path type ${path.ObjectPathType}`);
    const made = this.call(parent, path.Name, args);
    if (made === null || made === undefined) return null;
    if (!isObject(made)) throw new Gap(`object from ${parent.kind.name}.${path.Name}`);
    return made;
  }

  private argumentsOf(info: ArgumentInfo | undefined): unknown[] {
    const references = info?.ReferencedObjectPathIds ?? [];
    return (info?.Arguments ?? []).map((value, index) => {
      const id = references[index];
      return typeof id === 'number' && id !== 0 ? this.at(id) : value;
    });
  }

  private classOf({ kind }: HostObject): ClientClass {
    return this.options.state.registry.classOf(kind.name);
  }

  /** What "everything" is in this version of Excel. */
  private available(target: HostObject): Scalar[] {
    const { scalars, levels } = this.classOf(target);
    return [...scalars.values()].filter(({ wire }) => (levels.get(wire) ?? 0) <= this.options.api);
  }

  private guardLevel(target: HostObject, wire: string): void {
    const level = this.classOf(target).levels.get(wire) ?? 0;
    if (level > this.options.api)
      throw new Refusal('ApiNotFound', `${target.kind.name}.${wire} is not in this version of Excel`);
  }

  private navigate(target: HostObject, wire: string): HostObject | null {
    this.passing(target, wire);
    this.guardLevel(target, wire);
    const step = (target.kind as Any).navigate?.[wire];
    if (step === undefined) throw new Gap(`${target.kind.name}.${wire}`);
    return step(target.of, this.options.state);
  }

  private call(target: HostObject, wire: string, args: readonly unknown[]): unknown {
    this.passing(target, wire);
    if (target.kind.service !== true) this.guardMethod(target, wire);
    const method = (target.kind as Any).call?.[wire];
    if (method === undefined) throw new Gap(`${target.kind.name}.${wire}()`);
    return method(target.of, args, this.options.state);
  }

  private guardMethod(target: HostObject, wire: string): void {
    this.guardLevel(target, wire);
    if (!this.classOf(target).methods.has(wire)) throw invalid(`${target.kind.name} has no method ${wire}`);
  }

  private method(target: HostObject, { Name, ArgumentInfo }: Action): unknown {
    const { references } = this.options;
    const args = this.argumentsOf(ArgumentInfo);
    if (Name === '_KeepReference') return void references.keep(target);
    if (Name === '_RemoveReference') return references.release(String(args[0]));
    const value = this.call(target, Name, args);
    return isObject(value) ? this.identity(value) : (value ?? null);
  }

  private assign(target: HostObject, { Name: sent, ArgumentInfo }: Action): unknown {
    const Name = SENT_AS[sent] ?? sent;
    this.passing(target, Name);
    this.guardLevel(target, Name);
    const scalar = [...this.classOf(target).scalars.values()].find(({ wire }) => wire === Name);
    if (scalar === undefined || !scalar.settable) throw invalid(`${target.kind.name}.${Name} cannot be set`);
    const set = (target.kind as Any).set?.[Name];
    if (set === undefined) throw new Gap(`setter of ${target.kind.name}.${Name}`);
    const [value] = this.argumentsOf(ArgumentInfo);
    if (!this.options.forgets(this.where, value)) set(target.of, value, this.options.state);
    return null;
  }

  private query(target: HostObject, query: QueryInfo): object {
    const items = (target.kind as Any).items;
    if (items === undefined) return this.values(target, query);
    const from = query.Skip ?? 0;
    const list = items(target.of, this.options.state).slice(from, query.Top && from + query.Top);
    return {
      _Items: list.map((item, index) => ({
        ...this.values(item, query),
        ...this.identity(item),
        _Index: from + index,
      })),
    };
  }

  private values(target: HostObject, query: QueryInfo): object {
    const heads = headsOf(query);
    return Object.fromEntries([...heads].flatMap(([head, tails]) => this.member(target, head, tails)));
  }

  private member(target: HostObject, head: string, tails: string[]): [string, unknown][] {
    const { scalars, navigations } = this.classOf(target);
    if (head === '*') return this.available(target).map((scalar) => this.scalar(target, scalar));
    const scalar = scalars.get(head);
    if (scalar !== undefined && tails.length === 0) return [this.scalar(target, scalar)];
    const wire = navigations.get(head);
    if (wire === undefined) {
      this.passing(target, head);
      throw invalid(`${target.kind.name} has no property ${head}`);
    }
    const next = this.navigate(target, wire);
    return [
      [wire, next === null ? null : this.query(next, { Select: tails.filter((tail) => tail !== '*') })],
    ];
  }

  private scalar(target: HostObject, { wire }: Scalar): [string, unknown] {
    this.passing(target, wire);
    this.guardLevel(target, wire);
    const get = (target.kind as Any).get?.[wire];
    if (get === undefined) throw new Gap(`${target.kind.name}.${wire}`);
    return [wire, get(target.of, this.options.state)];
  }
}
