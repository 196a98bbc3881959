import { messages } from '../../domain/messages/zh-CN';
import type { Field } from '../../domain/table/fields';

/** A field as clerks know it. */
export const fieldName = (field: Field): string => messages.fields[field] ?? field;
