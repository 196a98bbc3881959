import type { Sheet } from '../book/book';
import { guardContent } from '../book/guard';
import { behind, type Kind } from './kind';
import { only } from './place';
import { range, rangeObject } from './range';

/** A filter's place. Which rows it hides is told by the rows; its criteria are not kept. */

const filters = (sheet: Sheet): boolean =>
  [...sheet.hiddenRows].some(
    (row) => sheet.autoFilter !== null && row > sheet.autoFilter.top && row <= sheet.autoFilter.bottom,
  );

export const autoFilter: Kind<Sheet> = {
  name: 'AutoFilter',
  get: { Enabled: (sheet) => sheet.autoFilter !== null, IsDataFiltered: filters },
  call: {
    Apply(sheet, [area]) {
      guardContent(sheet);
      sheet.autoFilter = only(behind(area, range));
    },
    Remove(sheet) {
      guardContent(sheet);
      if (filters(sheet)) sheet.hiddenRows.clear();
      sheet.autoFilter = null;
    },
    GetRangeOrNullObject: (sheet) => sheet.autoFilter && rangeObject({ sheet, areas: [sheet.autoFilter] }),
  },
};
