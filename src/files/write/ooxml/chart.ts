import { columnLetters, quotedSheet } from '../../../domain/grid';
import { BAR_GAP } from '../../../domain/sheet/page';
import type { ChartPlan, ChartSeries } from '../../../domain/sheet/plan';
import { attribute, content, DECLARATION } from './xml';

/** Charts and the drawings that place them over cells. */

const CATEGORY_AXIS = 111111111;
const VALUE_AXIS = 222222222;
const NAMESPACES =
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const CHART = 'http://schemas.openxmlformats.org/drawingml/2006/chart';

const range = (sheet: string, column: number, [first, last]: readonly [number, number]): string =>
  content(`${quotedSheet(sheet)}!$${columnLetters(column)}$${first}:$${columnLetters(column)}$${last}`);

/** Pieces are parted by a line, so that two of a like grey are two. */
const OUTLINE = '<a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill>';

/** Each piece has its number; one of none has no room for it. */
const LABELS =
  '<c:dLbls><c:numFmt formatCode="0;;;" sourceLinked="0"/><c:spPr><a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill></c:spPr><c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/></c:dLbls>';

function seriesXml(
  sheet: string,
  chart: ChartPlan,
  { name, column, color }: ChartSeries,
  at: number,
): string {
  const fill = `<a:solidFill><a:srgbClr val="${attribute(color)}"/></a:solidFill>`;
  return [
    `<c:ser><c:idx val="${at}"/><c:order val="${at}"/><c:tx><c:v>${content(name)}</c:v></c:tx>`,
    `<c:spPr>${fill}<a:ln w="9525">${OUTLINE}</a:ln></c:spPr><c:invertIfNegative val="0"/>`,
    LABELS,
    `<c:cat><c:strRef><c:f>${range(sheet, chart.categoryColumn, chart.rows)}</c:f></c:strRef></c:cat>`,
    `<c:val><c:numRef><c:f>${range(sheet, column, chart.rows)}</c:f></c:numRef></c:val></c:ser>`,
  ].join('');
}

const titleXml = (title: string): string =>
  `<c:title><c:tx><c:rich><a:bodyPr rot="0" spcFirstLastPara="1" vertOverflow="ellipsis" wrap="square" anchor="ctr" anchorCtr="1"/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="1400" b="0"/></a:pPr><a:r><a:rPr lang="zh-CN" sz="1400" b="0"/><a:t>${content(title)}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title>`;

/** Bars run from top to bottom in the order of the table; the axis has whole numbers. */
const axes = (step: number): string =>
  [
    `<c:catAx><c:axId val="${CATEGORY_AXIS}"/><c:scaling><c:orientation val="maxMin"/></c:scaling><c:delete val="0"/><c:axPos val="l"/><c:crossAx val="${VALUE_AXIS}"/><c:crosses val="autoZero"/><c:auto val="1"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="0"/></c:catAx>`,
    `<c:valAx><c:axId val="${VALUE_AXIS}"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/><c:axPos val="b"/><c:numFmt formatCode="0" sourceLinked="0"/><c:crossAx val="${CATEGORY_AXIS}"/><c:crosses val="autoZero"/><c:crossBetween val="between"/><c:majorUnit val="${step}"/></c:valAx>`,
  ].join('');

/** @param sheet the name of the sheet that holds the figures */
export function chartXml(sheet: string, chart: ChartPlan): string {
  const series = chart.series.map((one, at) => seriesXml(sheet, chart, one, at)).join('');
  return [
    `${DECLARATION}<c:chartSpace xmlns:c="${CHART}" ${NAMESPACES}><c:roundedCorners val="0"/><c:chart>`,
    titleXml(chart.title),
    '<c:autoTitleDeleted val="0"/><c:plotArea><c:layout/><c:barChart><c:barDir val="bar"/><c:grouping val="stacked"/><c:varyColors val="0"/>',
    series,
    `<c:gapWidth val="${BAR_GAP}"/><c:overlap val="100"/><c:axId val="${CATEGORY_AXIS}"/><c:axId val="${VALUE_AXIS}"/></c:barChart>`,
    axes(chart.step),
    '</c:plotArea><c:legend><c:legendPos val="b"/><c:overlay val="0"/></c:legend><c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart></c:chartSpace>',
  ].join('');
}

const corner = (tag: 'from' | 'to', row: number, column: number): string =>
  `<xdr:${tag}><xdr:col>${column}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:${tag}>`;

function anchorXml({ anchor, title }: ChartPlan, at: number): string {
  const frame = `<xdr:nvGraphicFramePr><xdr:cNvPr id="${at + 2}" name="Chart ${at + 1}" descr="${attribute(title)}"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>`;
  return [
    '<xdr:twoCellAnchor editAs="oneCell">',
    corner('from', anchor.firstRow - 1, anchor.firstColumn - 1),
    corner('to', anchor.lastRow, anchor.lastColumn),
    `<xdr:graphicFrame macro="">${frame}<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>`,
    `<a:graphic><a:graphicData uri="${CHART}"><c:chart xmlns:c="${CHART}" r:id="rId${at + 1}"/></a:graphicData></a:graphic>`,
    '</xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>',
  ].join('');
}

/** The drawing of a sheet with charts; the n-th chart is its relationship rIdn. */
export const drawingXml = (charts: readonly ChartPlan[]): string =>
  `${DECLARATION}<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" ${NAMESPACES}>${charts.map(anchorXml).join('')}</xdr:wsDr>`;
