import { describe, expect, it } from 'vitest';
import { builtInCodebook } from '../../../src-common/core/claims/codebook.ts';
import { HighlightRules } from '../../../src-renderer/dom/highlight-rules.ts';

const rules = new HighlightRules('attest-1', builtInCodebook.evidence);
const css = rules.css('.text');
const [normal = '', forced = ''] = css.split('@media (forced-colors: active)');

function bodyOf(sheet: string, name: string): string {
  return new RegExp(`::highlight\\(${name}\\) \\{ ([^}]*) \\}`).exec(sheet)?.[1] ?? '';
}
const content = (style: string, lane = 0, current = false) => rules.nameOf({ role: 'content', style, lane, current });

describe('HighlightRules', () => {
  it.each(builtInCodebook.evidence)('draws $id in its colour and its form', ({ id, colour, underline }) => {
    const body = bodyOf(normal, content(id));
    expect(body).toContain(`var(--status-${colour})`);
    const line = { thick: 'solid', thin: 'solid', solid: 'solid', dashed: 'dashed', dotted: 'dotted', double: 'double', wavy: 'wavy', 'heavy-dotted': 'dotted', ruled: 'overline solid' }[underline];
    expect(body).toContain(`underline ${line} `);
    expect(body).toContain('background-color');
  });

  it('tells every form of the codebook apart without colours', () => {
    const looks = builtInCodebook.evidence.map(({ id, underline }) => ({ underline, body: bodyOf(forced, content(id)) }));
    for (const { body } of looks) {
      expect(body).toContain('CanvasText');
      expect(body).not.toContain('var(');
    }
    const forms = new Set(builtInCodebook.evidence.map(({ underline }) => underline));
    expect(new Set(looks.map(({ body }) => body)).size).toBe(forms.size);
  });

  it('moves the line down with each lane', () => {
    const offsets = [0, 1, 2].map((lane) => Number(/offset: ([\d.]+)em/.exec(bodyOf(normal, content('disputed', lane)))?.[1]));
    expect(offsets).toEqual(offsets.toSorted((a, b) => a - b));
    expect(new Set(offsets).size).toBe(3);
  });

  it('draws the current one deeper', () => {
    const percent = (name: string) => Number(/(\d+)%/.exec(bodyOf(normal, name))?.[1]);
    expect(percent(content('disputed', 0, true))).toBeGreaterThan(percent(content('disputed')));
  });

  it('has a rule for every name it gives', () => {
    for (const role of ['content', 'marker', 'cue', 'source'] as const) {
      for (const style of [...builtInCodebook.evidence.map(({ id }) => id), 'none', 'highlight', 'unheard-of']) {
        for (const current of [false, true]) {
          const name = rules.nameOf({ role, style, lane: 2, current });
          expect(bodyOf(normal, name), name).not.toBe('');
          expect(bodyOf(forced, name), name).not.toBe('');
        }
      }
    }
  });

  it('draws a status that the codebook lacks as one not judged yet', () => {
    expect(content('unheard-of')).toBe(content('none'));
  });

  it('lets nothing of a hostile codebook into the style sheet', () => {
    const hostile = new HighlightRules('attest-2', [{ id: 'x) { } body { display: none }', colour: 'red); } * { all: unset', underline: 'solid' }]);
    const sheet = hostile.css('.text');
    expect(sheet).not.toContain('body');
    expect(sheet).not.toContain('unset');
    expect(hostile.nameOf({ role: 'content', style: 'x) { } body { display: none }', lane: 0, current: false })).toMatch(/^[\w-]+$/);
  });
});
