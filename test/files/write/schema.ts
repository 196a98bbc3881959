/**
 * Order of child elements as the schemas of ECMA-376 give it (CT_Worksheet, CT_Stylesheet, CT_ChartSpace …). Excel
 * repairs a file whose elements stand in another order. Elements named here only; an unknown child fails the check.
 */
export const words = (text: string): readonly string[] => text.trim().split(/\s+/u);

const AXIS = `axId scaling delete axPos majorGridlines minorGridlines title numFmt majorTickMark minorTickMark
  tickLblPos spPr txPr crossAx crosses crossesAt`;

/** By the name of an element, the names of its children in their order; a|b stand in any order among themselves. */
export type Sequences = Readonly<Record<string, readonly string[]>>;

const SEQUENCES: Sequences = {
  worksheet: words(`sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection
    protectedRanges scenarios autoFilter sortState dataConsolidate customSheetViews mergeCells phoneticPr
    conditionalFormatting dataValidations hyperlinks printOptions pageMargins pageSetup headerFooter rowBreaks
    colBreaks customProperties cellWatches ignoredErrors smartTags drawing legacyDrawing legacyDrawingHF picture
    oleObjects controls webPublishItems tableParts extLst`),
  sheetPr: words('tabColor outlinePr pageSetUpPr'),
  sheetView: words('pane selection pivotSelection extLst'),
  headerFooter: words('oddHeader oddFooter evenHeader evenFooter firstHeader firstFooter'),
  c: words('f v is extLst'),
  workbook: words(`fileVersion fileSharing workbookPr workbookProtection bookViews sheets functionGroups
    externalReferences definedNames calcPr oleSize customWorkbookViews pivotCaches smartTagPr smartTagTypes
    webPublishing fileRecoveryPr webPublishObjects extLst`),
  styleSheet: words(
    `numFmts fonts fills borders cellStyleXfs cellXfs cellStyles dxfs tableStyles colors extLst`,
  ),
  xf: words('alignment protection extLst'),
  border: words('start end left right top bottom diagonal vertical horizontal'),
  fill: words('patternFill gradientFill'),
  patternFill: words('fgColor bgColor'),
  twoCellAnchor: words('from to sp grpSp graphicFrame cxnSp pic contentPart clientData'),
  graphicFrame: words('nvGraphicFramePr xfrm graphic'),
  chartSpace:
    words(`date1904 lang roundedCorners AlternateContent style clrMapOvr pivotSource protection chart spPr
    txPr externalData printSettings userShapes extLst`),
  chart: words(`title autoTitleDeleted pivotFmts view3D floor sideWall backWall plotArea legend plotVisOnly
    dispBlanksAs showDLblsOverMax extLst`),
  plotArea: words('layout barChart catAx valAx dTable spPr extLst'),
  barChart: words('barDir grouping varyColors ser dLbls gapWidth overlap serLines axId extLst'),
  ser: words(
    `idx order tx spPr invertIfNegative pictureOptions dPt dLbls trendline errBars cat val shape extLst`,
  ),
  dLbls: words(`dLbl delete numFmt spPr txPr dLblPos showLegendKey showVal showCatName showSerName showPercent
    showBubbleSize separator showLeaderLines leaderLines extLst`),
  scaling: words('logBase orientation max min'),
  catAx: words(`${AXIS} auto lblAlgn lblOffset tickLblSkip tickMarkSkip noMultiLvlLbl extLst`),
  valAx: words(`${AXIS} crossBetween majorUnit minorUnit dispUnits extLst`),
  title: words('tx layout overlay spPr txPr extLst'),
  legend: words('legendPos legendEntry layout overlay spPr txPr extLst'),
};

const TAG = /<(?<close>\/)?(?<name>[\w:.-]+)(?:\s(?:[^>"']|"[^"]*"|'[^']*')*?)?(?<empty>\/)?>/gu;
const local = (name: string): string => name.replace(/^.*:/u, '');

interface Open {
  readonly name: string;
  /** Position in the sequence of the last child met. */
  at: number;
}

/** Children out of their order, as `parent > child`; elements that never close, as `unclosed name`. */
export function misplacedElements(xml: string, sequences = SEQUENCES): string[] {
  const found: string[] = [];
  const open: Open[] = [];
  for (const { groups } of xml.replace(/<\?.*?\?>|<!--.*?-->/gsu, '').matchAll(TAG)) {
    const name = local(groups?.name as string);
    if (groups?.close !== undefined) {
      if (open.pop()?.name !== name) found.push(`unclosed ${name}`);
      continue;
    }
    const parent = open.at(-1);
    const sequence = parent && sequences[parent.name];
    if (parent !== undefined && sequence !== undefined) {
      const at = sequence.findIndex((names) => names.split('|').includes(name));
      if (at < parent.at) found.push(`${parent.name} > ${name}`);
      parent.at = Math.max(parent.at, at);
    }
    if (groups?.empty === undefined) open.push({ name, at: -1 });
  }
  return [...found, ...open.map(({ name }) => `unclosed ${name}`)];
}

/** Faults of well-formedness that a strict parser refuses the whole file for. */
export function illFormed(xml: string, sequences = SEQUENCES): string[] {
  const found: string[] = [];
  if (/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udfff]/u.test(xml))
    found.push('forbidden character');
  if (/&(?!(?:amp|lt|gt|quot|apos|#\d+);)/u.test(xml)) found.push('bare &');
  for (const [, code] of xml.matchAll(/&#(\d+);/gu))
    if (Number(code) < 32 && ![9, 10, 13].includes(Number(code))) found.push(`&#${code};`);
  return [...found, ...misplacedElements(xml, sequences)];
}
