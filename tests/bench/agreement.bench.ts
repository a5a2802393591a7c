/** All figures of agreement for twenty analysts with five thousand claims each over five hundred documents; the times are this machine's. */
import { bench, describe } from 'vitest';
import { sheetOf } from '../../src-common/core/agreement/agreement-sheet.ts';
import { defaultResampling } from '../../src-common/core/agreement/bootstrap.ts';
import { computeAgreement } from '../../src-common/core/agreement/compute-agreement.ts';
import { manyAnnotators } from './many-annotators.ts';

const input = manyAnnotators(20, 500, 10);
const once = { iterations: 2, time: 0, warmupIterations: 0, warmupTime: 0 };

describe('20 annotators, 100,000 claims, 500 documents', () => {
  bench('without intervals', () => { computeAgreement(input); }, once);
  bench('without intervals, as the worker hands them out', () => { structuredClone(sheetOf(input, computeAgreement(input))); }, once);
  bench('with intervals', () => { computeAgreement(input, { resampling: defaultResampling }); }, once);
});
