import { useEffect, useRef, type CSSProperties, type KeyboardEvent } from 'react';
import { addressOf, oneCell } from '../../excel-host/book/area';
import { cellAt } from '../../excel-host/book/cells';
import { contentOf } from './typing';
import { messages } from '../../../src/domain/messages/zh-CN';
import type { Desk, View } from '../desk';
import { boxOf } from './drawn';
import { alignOf, fontOf } from './look';
import { moved, wholeCell } from './moves';

type Key = KeyboardEvent<HTMLTextAreaElement>;

function move(desk: Desk, { sheet, layout, selection }: View, event: Key): void {
  const back = event.shiftKey && (event.key === 'Enter' || event.key === 'Tab');
  const to = moved(sheet, layout, selection, event.key, back);
  if (to === null) return;
  event.preventDefault();
  desk.select(to);
}

/** Keys while a cell is edited. */
function whileEditing(desk: Desk, view: View, event: Key): void {
  if (event.key === 'Escape') desk.finish(false);
  else if ((event.key === 'Enter' && !event.altKey) || event.key === 'Tab') {
    event.preventDefault();
    if (desk.finish(true)) move(desk, view, event);
  } else if (event.key === 'Enter') {
    event.preventDefault();
    const field = event.currentTarget;
    field.setRangeText('\n', field.selectionStart, field.selectionEnd, 'end');
    desk.retype(field.value);
  }
}

/** Keys while cells are only selected; letters come as input and begin to edit. */
function whileSelecting(desk: Desk, view: View, event: Key): void {
  const { sheet, selection } = view;
  if (event.key === 'F2') desk.begin(contentOf(sheet, selection.top, selection.left));
  else if (event.key === 'Delete' || event.key === 'Backspace') desk.empty();
  else return move(desk, view, event);
  event.preventDefault();
}

function styleOf(view: View, from: number): CSSProperties {
  const { sheet, layout, selection, edit } = view;
  const area = wholeCell(sheet, selection.top, selection.left);
  const { left, top, width, height } = boxOf(layout, area, from);
  if (edit === null) return { left, top, width, height };
  const cell = cellAt(sheet, area.top, area.left);
  return { left, top, minWidth: width, minHeight: height, textAlign: alignOf(cell), ...fontOf(cell.format) };
}

interface Props {
  readonly desk: Desk;
  readonly view: View;
}

/**
 * Always there, unseen until a cell is edited: an input method begins to compose in whatever has the focus, so the
 * first letter typed over a cell must already land in a field.
 */
export function Editor({ desk, view }: Props) {
  const field = useRef<HTMLTextAreaElement>(null);
  const { layout, selection, edit, sheet } = view;
  const frozen = selection.top < layout.frozen;
  useEffect(() => {
    const element = field.current;
    if (element === null) return;
    const text = edit?.text ?? '';
    if (element.value === text) return;
    element.value = text;
    element.setSelectionRange(text.length, text.length);
  }, [edit]);
  const typed = (text: string): void => (edit === null ? desk.begin(text) : desk.retype(text));
  return (
    <div className={frozen ? 'over frozen' : 'over'}>
      <textarea
        ref={field}
        className={edit === null ? 'editor' : 'editor editing'}
        style={styleOf(view, frozen ? 0 : layout.frozen)}
        aria-label={messages.pane.trial.cell(sheet.name, addressOf(oneCell(selection.top, selection.left)))}
        spellCheck={false}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return;
          if (edit === null) whileSelecting(desk, view, event);
          else whileEditing(desk, view, event);
        }}
        onCompositionStart={() => edit === null && desk.begin('')}
        onInput={(event) => typed(event.currentTarget.value)}
      />
    </div>
  );
}
