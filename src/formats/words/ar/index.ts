import type { FileWords } from '../words.ts';
import { doubts, mappingFaults } from './doubts.ts';
import { faults, hints, subjects } from './faults.ts';
import { fields } from './fields.ts';
import { files } from './files.ts';
import { notes } from './notes.ts';

export const words: FileWords = {
  fields,
  subjects,
  files,
  doubts,
  mappingFaults,
  notes,
  faults,
  hints,
};
