import { Token } from '../markup/xml';
import { xmlOf } from '../markup/decodeXml';
import { partName, targetOf, type ZipPackage } from '../zip/package';

export interface Relation {
  readonly id: string;
  /** Last step of the type's address, in small letters: the same in the strict and the transitional form. */
  readonly type: string;
  /** Name of a part. */
  readonly target: string;
}

/** Part that holds the relationships of `part` ('' = the package). */
const relationsPart = (part: string): string => {
  const slash = part.lastIndexOf('/');
  return partName(`${part.slice(0, slash + 1)}_rels/${part.slice(slash + 1)}.rels`);
};

/** Relationships of a part to other parts; none where the part has none. */
export function relationsOf(zip: ZipPackage, part: string): Relation[] {
  const name = relationsPart(part);
  if (!zip.has(name)) return [];
  const xml = xmlOf(zip.pieces(name));
  const found: Relation[] = [];
  for (let token = xml.next(); token !== Token.End; token = xml.next()) {
    if (token !== Token.Open || xml.name !== 'Relationship') continue;
    const target = xml.attribute('Target');
    if (target === null || xml.attribute('TargetMode')?.toLowerCase() === 'external') continue;
    const type = xml.attribute('Type') ?? '';
    found.push({
      id: xml.attribute('Id') ?? '',
      type: type.slice(type.lastIndexOf('/') + 1).toLowerCase(),
      target: targetOf(part, target),
    });
  }
  return found;
}

/** Target of the first relationship of a type that is there; null where there is none. */
export const targetOfType = (zip: ZipPackage, relations: readonly Relation[], type: string): string | null =>
  relations.find((relation) => relation.type === type && zip.has(relation.target))?.target ?? null;
