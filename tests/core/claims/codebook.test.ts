import { describe, expect, test } from 'vitest';
import { builtInCodebook } from '../../../src-common/core/claims/codebook.ts';
import { evidenceStatusOf, signalsInOrder } from '../../../src-common/core/claims/evidence-status.ts';

describe('the built-in codebook', () => {
  test('every status can be told from every other without colour', () => {
    const forms = builtInCodebook.evidence.map((term) => term.underline);
    expect(new Set(forms).size).toBe(forms.length);
  });

  test('every term says what it means and shows it', () => {
    for (const term of builtInCodebook.evidence) {
      expect(term.definition).not.toBe('');
      expect(term.example).not.toBe('');
    }
  });
});

describe('evidence status', () => {
  const claim = (signals: string[], status?: string) => ({ signals, statusOverride: status ? { status, reason: 'read again' } : null });
  const cases: [name: string, given: ReturnType<typeof claim>, status: string | null][] = [
    ['nothing ticked is not judged', claim([]), null],
    ['one signal', claim(['asserted']), 'asserted'],
    ['the first in the order, however ticked', claim(['asserted', 'disputed', 'documented']), 'disputed'],
    ['unsupported goes before refuted', claim(['refuted', 'unsupported']), 'unsupported'],
    ['set against the order', claim(['unsupported'], 'documented'), 'documented'],
    ['a term that only another codebook knows', claim(['rumoured']), 'rumoured'],
    ['a known one before an unknown one', claim(['rumoured', 'asserted']), 'asserted'],
  ];
  test.each(cases)('%s', (_, given, status) => expect(evidenceStatusOf(given, builtInCodebook)).toBe(status));

  test('signals are kept in order, once each', () => {
    expect(signalsInOrder(['asserted', 'rumoured', 'unsupported', 'asserted'], builtInCodebook)).toEqual(['unsupported', 'asserted', 'rumoured']);
  });
});
