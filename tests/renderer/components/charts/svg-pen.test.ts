/** The pen of SVG files: what it writes is one well-formed file, whatever the words are. */
import { describe, expect, test } from 'vitest';
import { fitted, type Pen } from '../../../../src-renderer/components/charts/pen.ts';
import { SvgPen } from '../../../../src-renderer/components/charts/svg-pen.ts';

const byLetter: Pen['measure'] = (words) => 10 * [...words].length;

test('shapes and words', () => {
  const pen = new SvgPen(byLetter);
  pen.rect(0, 0.04, 10, 20.26, { fill: '#fff' });
  pen.circle(5, 5, 3, { stroke: 'rgb(0, 0, 0)', width: 1.5, dash: [3, 2] });
  pen.path([['M', 0, 0], ['Q', 1, 2, 3, 4], ['L', 5, 6], ['Z']], { stroke: 'red' });
  pen.text(1, 2, 'R & D <b> "x"\u0000', { colour: 'black', size: 12, weight: 600, anchor: 'end' });
  expect(pen.file(10, 20, 'Inter, "Noto Sans"', 'A & B')).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<svg xmlns="http://www.w3.org/2000/svg" width="10" height="20" viewBox="0 0 10 20" font-family="Inter, &#34;Noto Sans&#34;" role="img"><title>A &#38; B</title>
<rect x="0" y="0" width="10" height="20.3" fill="#fff"/>
<circle cx="5" cy="5" r="3" fill="none" stroke="rgb(0, 0, 0)" stroke-width="1.5" stroke-dasharray="3 2"/>
<path d="M0 0Q1 2 3 4L5 6Z" fill="none" stroke="red" stroke-width="1"/>
<text x="1" y="2" fill="black" font-size="12" font-weight="600" text-anchor="end">R &#38; D &#60;b&#62; &#34;x&#34;</text>
</svg>
`);
});

describe('words cut to a width', () => {
  test.each([['Reuters', 70, 'Reuters'], ['Reuters', 69, 'Reute…'], ['Xi Jinping', 40, 'Xi…'], ['🙂🙂🙂', 20, '🙂…'], ['Reuters', 5, '']])('%s in %d', (words, width, expected) => {
    expect(fitted(new SvgPen(byLetter), words, width, 12)).toBe(expected);
  });
});
