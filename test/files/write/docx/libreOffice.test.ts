import { writeDocument } from '../../../../src/files/write/docx';
import { fullDocument } from './documents';
import { hasLibreOffice, paragraphTexts, printedText } from './libreOffice';

if (!hasLibreOffice)
  console.warn('SOFFICE names no LibreOffice: what it prints of documents is not compared');

(hasLibreOffice ? test : test.skip)(
  'every paragraph is printed',
  () => {
    const bytes = writeDocument(fullDocument());
    const printed = printedText(bytes);
    const texts = paragraphTexts(bytes);
    expect(texts.length).toBeGreaterThan(600);
    expect(texts.filter((text) => !printed.includes(text))).toEqual([]);
  },
  120_000,
);
