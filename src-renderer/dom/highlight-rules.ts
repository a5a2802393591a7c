/**
 * The style rules of the highlights, made from the codebook at run time: a
 * workspace can add statuses, so they cannot stand in a style sheet.
 *
 * A highlight is a tint and an underline. The colour says the status and the
 * form of the line says it again; the lane (see lanes.ts) moves the line down.
 * ::highlight() takes colours, backgrounds and text decorations only, hence no
 * italics for cues and no borders.
 */
import type { UnderlineForm } from '../../src-common/core/claims/codebook.ts';
import { laneCount } from './lanes.ts';
import type { MarkRole, MarkStyle } from './mark.ts';

/** Line style and thickness in px for each form. */
const forms: Record<UnderlineForm, { line: string; thickness: number; over?: true }> = {
  solid: { line: 'solid', thickness: 2 },
  thin: { line: 'solid', thickness: 1 },
  thick: { line: 'solid', thickness: 4 },
  dashed: { line: 'dashed', thickness: 2 },
  dotted: { line: 'dotted', thickness: 2 },
  'heavy-dotted': { line: 'dotted', thickness: 4 },
  ruled: { line: 'solid', thickness: 1.5, over: true },
  double: { line: 'double', thickness: 1.5 },
  wavy: { line: 'wavy', thickness: 1.5 },
};

/** Distance of each lane's line from the base line, in em of the text: all three end above the next line's tint. */
const laneOffsets = ['0.18em', '0.39em', '0.62em'];

/** The looks that no codebook holds. */
const ownStyles: readonly MarkStyle[] = [
  { id: 'none', colour: 'none', underline: 'dashed' },
  { id: 'highlight', colour: 'none', underline: 'thin' },
];

export interface HighlightLook {
  role: MarkRole;
  style: string;
  lane: number;
  current: boolean;
}

/** Names and rules of one reader's highlights. */
export class HighlightRules {
  readonly #prefix: string;
  readonly #styles: readonly MarkStyle[];
  readonly #slugs = new Map<string, string>();

  /**
   * @param prefix what the names begin with; two readers need two
   * @param styles the codebook's terms, in any order
   */
  constructor(prefix: string, styles: readonly MarkStyle[]) {
    this.#prefix = prefix;
    this.#styles = [...styles, ...ownStyles.filter((own) => !styles.some((style) => style.id === own.id))];
    // Ids come from people and files: a name made of the position cannot break out of a rule.
    this.#styles.forEach((style, index) => this.#slugs.set(style.id, String(index)));
  }

  /** Name of the registered highlight for a look. A style that the codebook lacks is drawn as `none`. */
  nameOf(look: HighlightLook): string {
    const slug = look.role === 'content' || look.role === 'marker'
      ? (this.#slugs.get(look.style) ?? this.#slugs.get('none') ?? '0')
      : 'x';
    return `${this.#prefix}-${look.role}-${slug}-${look.lane}${look.current ? '-current' : ''}`;
  }

  /** Name of a highlight that is no mark. */
  nameOfLayer(layer: 'selection' | 'dim' | 'found' | 'found-current'): string {
    return `${this.#prefix}-${layer}`;
  }

  /** All rules, for elements that the selector matches; highlights are inherited by what is in them. */
  css(selector: string): string {
    const rule = (name: string, body: string): string => `${selector}::highlight(${name}) { ${body} }`;
    const normal: string[] = [];
    const forced: string[] = [];
    const add = (name: string, body: string, forcedBody: string): void => {
      normal.push(rule(name, body));
      forced.push(rule(name, forcedBody));
    };
    add(this.nameOfLayer('dim'), 'color: var(--dim)', 'color: GrayText');
    add(this.nameOfLayer('found'), tint('var(--accent)', 16), 'background-color: Mark; color: MarkText');
    add(this.nameOfLayer('found-current'), tint('var(--accent)', 40), 'background-color: SelectedItem; color: SelectedItemText');
    const selection = this.nameOfLayer('selection');
    add(selection, tint('var(--accent)', 30), 'background-color: Highlight; color: HighlightText');
    // A tint would be one more tint among the marks where contrast is what counts.
    normal.push(`[data-theme='contrast'] ${rule(selection, 'background-color: var(--accent); color: var(--on-accent)')}`);
    for (const look of this.#looks()) add(this.nameOf(look), this.#body(look), this.#forcedBody(look));
    return `${normal.join('\n')}\n@media (forced-colors: active) {\n${forced.join('\n')}\n}`;
  }

  *#looks(): Generator<HighlightLook> {
    for (let lane = 0; lane < laneCount; lane += 1) {
      for (const current of [false, true]) {
        for (const { id: style } of this.#styles) {
          yield { role: 'content', style, lane, current };
          yield { role: 'marker', style, lane, current };
        }
        yield { role: 'cue', style: '', lane, current };
        yield { role: 'source', style: '', lane, current };
      }
    }
  }

  #body(look: HighlightLook): string {
    const style = this.#styleOf(look.style);
    const colour = `var(--status-${safeToken(style.colour)})`;
    if (look.role === 'cue') return `${line('dotted', 'var(--ink-3)', 1.5, look.lane)}${look.current ? `; ${tint('var(--ink-3)', 16)}` : ''}`;
    if (look.role === 'source') return `${line('solid', 'var(--line-strong)', 1, look.lane)}${look.current ? `; ${tint('var(--ink-3)', 16)}` : ''}`;
    if (look.role === 'marker') return `${line('solid', colour, 1.5, look.lane)}${look.current ? `; ${tint(colour, 14)}` : ''}`;
    if (style.id === 'highlight') return tint(colour, look.current ? 34 : 17);
    const form = forms[style.underline];
    return `${line(form.line, colour, form.thickness, look.lane, form.over)}; ${tint(colour, look.current ? 34 : 15)}`;
  }

  #forcedBody(look: HighlightLook): string {
    const background = look.current && look.role === 'content' ? 'background-color: Mark; color: MarkText' : 'background-color: transparent';
    const ink = look.current && look.role === 'content' ? 'MarkText' : 'CanvasText';
    if (look.role === 'cue') return `${line('dotted', ink, 1.5, look.lane)}; ${background}`;
    if (look.role === 'source' || look.role === 'marker') return `${line('solid', ink, 1, look.lane)}; ${background}`;
    const form = forms[this.#styleOf(look.style).underline];
    return `${line(form.line, ink, form.thickness, look.lane, form.over)}; ${background}`;
  }

  #styleOf(id: string): MarkStyle {
    const own = ownStyles[0] as MarkStyle;
    return this.#styles.find((style) => style.id === id) ?? this.#styles.find((style) => style.id === 'none') ?? own;
  }
}

/** A token name that can stand in a rule, `none` for anything else. */
export function safeToken(name: string): string {
  return /^[a-z][a-z0-9-]*$/i.test(name) ? name : 'none';
}

function tint(colour: string, percent: number): string {
  return `background-color: color-mix(in srgb, ${colour} ${percent}%, transparent)`;
}

function line(style: string, colour: string, thickness: number, lane: number, over = false): string {
  const offset = laneOffsets[Math.min(lane, laneOffsets.length - 1)] ?? '0.18em';
  const drawn = lane === 0 ? thickness : Math.max(1, thickness * 0.8);
  return `text-decoration: underline${over ? ' overline' : ''} ${style} ${colour} ${drawn}px; text-underline-offset: ${offset}`;
}
