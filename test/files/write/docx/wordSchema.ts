import { words, type Sequences } from '../schema';

/** Order of child elements of WordprocessingML (ECMA-376 part 1, wml.xsd): CT_PPr, CT_RPr, CT_SectPr … */

const PARAGRAPH = `pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd
  tabs suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd
  snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment
  textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange`;

export const WORD_SEQUENCES: Sequences = {
  document: words('background body'),
  body: words('p|tbl sectPr'),
  p: words('pPr r|fldSimple|bookmarkStart|bookmarkEnd'),
  pPr: words(PARAGRAPH),
  r: words('rPr t|tab|br'),
  rPr: words(`rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid
    vanish webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs em lang
    eastAsianLayout specVanish oMath`),
  pBdr: words('top left bottom right between bar'),
  sectPr:
    words(`headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders lnNumType
    pgNumType cols formProt vAlign noEndnote titlePg textDirection bidi rtlGutter docGrid printerSettings sectPrChange`),
  tbl: words('tblPr tblGrid tr'),
  tblPr:
    words(`tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc tblCellSpacing
    tblInd tblBorders shd tblLayout tblCellMar tblLook tblCaption tblDescription tblPrChange`),
  tblBorders: words('top start left bottom end right insideH insideV'),
  tblCellMar: words('top start left bottom end right'),
  tblGrid: words('gridCol tblGridChange'),
  tr: words('tblPrEx trPr tc'),
  trPr: words(`cnfStyle divId gridBefore gridAfter wBefore wAfter cantSplit trHeight tblHeader tblCellSpacing jc hidden
    ins del trPrChange`),
  tc: words('tcPr p|tbl'),
  tcPr: words(`cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection tcFitText vAlign hideMark
    headers cellIns cellDel cellMerge tcPrChange`),
  styles: words('docDefaults latentStyles style'),
  docDefaults: words('rPrDefault pPrDefault'),
  style:
    words(`name aliases basedOn next link autoRedefine hidden uiPriority semiHidden unhideWhenUsed qFormat locked
    personal personalCompose personalReply rsid pPr rPr tblPr trPr tcPr tblStylePr`),
  fonts: words('font'),
  font: words('altName panose1 charset family notTrueType pitch sig embedRegular embedBold embedItalic'),
  settings:
    words(`writeProtection view zoom removePersonalInformation mirrorMargins bordersDoNotSurroundHeader
    proofState trackRevisions defaultTabStop autoHyphenation evenAndOddHeaders characterSpacingControl footnotePr
    endnotePr compat docVars rsids mathPr themeFontLang clrSchemeMapping decimalSymbol listSeparator`),
  compat: words(
    'spaceForUL balanceSingleByteDoubleByteWidth adjustLineHeightInTable useFELayout compatSetting',
  ),
  ftr: words('p|tbl'),
};
