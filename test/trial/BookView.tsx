import type { CSSProperties } from 'react';
import { messages } from '../../src/domain/messages/zh-CN';
import { addressOf, oneCell } from '../excel-host/book/area';
import type { Desk, View } from './desk';
import { SheetView } from './sheet/SheetView';
import { contentOf } from './sheet/typing';

const text = messages.pane.trial;

/** Address and content of the active cell. */
function FormulaBar({ view: { sheet, selection, edit, refused } }: { readonly view: View }) {
  const { top, left } = selection;
  return (
    <div className="formula-bar">
      <output aria-label={text.address}>{addressOf(oneCell(top, left))}</output>
      <i aria-hidden="true">fx</i>
      <output aria-label={text.content}>{edit === null ? contentOf(sheet, top, left) : edit.text}</output>
      {refused && <strong role="alert">{text.refused}</strong>}
    </div>
  );
}

function Tabs({ desk, view }: { readonly desk: Desk; readonly view: View }) {
  return (
    <div className="tabs" role="tablist" aria-label={text.sheets}>
      {view.sheets.map((sheet) => {
        const color = sheet.bag.get('TabColor');
        return (
          <button
            key={sheet.id}
            type="button"
            role="tab"
            aria-selected={sheet === view.sheet}
            style={typeof color === 'string' ? ({ '--tab': color } as CSSProperties) : undefined}
            onClick={() => desk.activate(sheet)}
          >
            {sheet.name}
          </button>
        );
      })}
    </div>
  );
}

/** The workbook with its formula bar and its sheets' tabs. */
export function BookView({ desk, view }: { readonly desk: Desk; readonly view: View }) {
  return (
    <div className="book">
      <FormulaBar view={view} />
      <SheetView key={view.sheet.id} desk={desk} view={view} />
      <Tabs desk={desk} view={view} />
    </div>
  );
}
