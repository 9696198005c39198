export { readPrintedText } from '../adapters/pdf/read-printed-text.ts';
