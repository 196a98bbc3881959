import { cellAddress, columnLetters } from '../../domain/grid';
import { BAR_GAP } from '../../domain/sheet/page';
import type { ChartPlan } from '../../domain/sheet/plan';

/** Charts of a plan, as Excel's own: they follow their cells. */

function addSeries(chart: Excel.Chart, plan: ChartPlan, at: (column: number) => Excel.Range): void {
  plan.series.forEach(({ name, column, color }, index) => {
    // The chart was made with the values of the first.
    const series = index === 0 ? chart.series.getItemAt(0) : chart.series.add(name);
    series.name = name;
    if (index > 0) series.setValues(at(column));
    series.setXAxisValues(at(plan.categoryColumn));
    series.format.fill.setSolidColor(`#${color}`);
    series.gapWidth = BAR_GAP;
    series.hasDataLabels = true;
    // A piece of none has no room for its number.
    series.dataLabels.numberFormat = '0;;;';
  });
}

/** Queues a chart. */
export function drawChart(sheet: Excel.Worksheet, plan: ChartPlan): void {
  const [first, last] = plan.rows;
  const at = (column: number): Excel.Range =>
    sheet
      .getRange(`${columnLetters(column)}${first}:${columnLetters(column)}${last}`)
      .untrack() as Excel.Range;
  const [lead] = plan.series;
  if (lead === undefined) return;
  const chart = sheet.charts.add('BarStacked', at(lead.column), 'Columns');
  addSeries(chart, plan, at);
  chart.title.text = plan.title;
  chart.legend.position = 'Bottom';
  // Bars are drawn from below: turned round, the first row is on top.
  chart.axes.categoryAxis.reversePlotOrder = true;
  chart.axes.valueAxis.majorUnit = plan.step;
  chart.axes.valueAxis.numberFormat = '0';
  const { firstRow, firstColumn, lastRow, lastColumn } = plan.anchor;
  const corner = (row: number, column: number): Excel.Range =>
    sheet.getRange(cellAddress(row, column)).untrack() as Excel.Range;
  chart.setPosition(corner(firstRow, firstColumn), corner(lastRow, lastColumn));
}
