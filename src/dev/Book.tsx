import { useSyncExternalStore } from 'react';
import { messages } from '../domain/messages/zh-CN';
import { SheetView } from './SheetView';
import type { Workbook } from './workbook';

/** The workbook with its sheets' tabs. */
export function BookView({ workbook }: { readonly workbook: Workbook }) {
  const content = useSyncExternalStore(workbook.subscribe, workbook.content);
  const visible = content.sheets.filter(({ grid }) => grid.visibility === 'visible');
  const active = visible.find(({ grid }) => grid.sheet === content.active) ?? visible[0];
  if (active === undefined) return null;
  return (
    <div className="book">
      <SheetView key={active.grid.sheet} workbook={workbook} content={content} sheet={active} />
      <div className="tabs" role="tablist" aria-label={messages.pane.trial.sheets}>
        {visible.map((sheet) => (
          <button
            key={sheet.grid.sheet}
            type="button"
            role="tab"
            aria-selected={sheet === active}
            onClick={() => workbook.activate(sheet.grid.sheet)}
          >
            {sheet.grid.sheet}
          </button>
        ))}
      </div>
    </div>
  );
}
