/** Which shortcuts are heard where the focus is. */
import type { CommandScope } from './command.ts';

const textFields = 'input:not([type=checkbox]):not([type=radio]):not([type=range]):not([type=button]), textarea, select, [contenteditable="true"]';

export function scopesAt(target: EventTarget | null): CommandScope[] {
  if (!(target instanceof Element)) return ['outside-fields', 'everywhere'];
  return [...answerScopesAt(target), ...placeScopesAt(target)];
}

/** What a claim with answers, or one that can be answered, adds; before all others. */
function answerScopesAt(target: Element): CommandScope[] {
  const typing = target.closest(textFields) !== null;
  if (target.closest('[data-answering]')) return typing ? ['answer'] : ['opinion', 'answer'];
  return target.closest('[data-stop]') && !typing ? ['answers'] : [];
}

function placeScopesAt(target: Element): CommandScope[] {
  if (target.closest('dialog, [role="menu"], [role="menubar"]')) return ['everywhere'];
  if (target.closest('[data-view="claims"]')) {
    if (target.closest(textFields)) return ['table', 'everywhere'];
    if (target.closest('[role="columnheader"]')) return ['head', 'table', 'outside-fields', 'everywhere'];
    return target.matches('[role="grid"]') ? ['grid', 'table', 'outside-fields', 'everywhere'] : ['table', 'outside-fields', 'everywhere'];
  }
  if (target.closest('[data-progress]') && !target.closest(textFields)) {
    return [...(target.matches('[role="grid"]') ? ['progress-grid' as const] : []), 'progress', 'outside-fields', 'everywhere'];
  }
  if (target.closest('[data-deciding]') && !target.closest(textFields)) {
    return [...(target.matches('[role="grid"]') ? ['deciding-grid' as const] : []), 'deciding', 'outside-fields', 'everywhere'];
  }
  if (target.closest('[data-view="compare"]') && !target.closest(textFields)) {
    return [...(target.matches('[role="grid"]') ? ['comparison-grid' as const] : []), 'comparison', 'outside-fields', 'everywhere'];
  }
  if (target.closest('[data-view="repair"]')) return ['repair', 'outside-fields', 'everywhere'];
  if (target.closest('[data-view="sources"]') && !target.closest(textFields)) return ['sources', 'outside-fields', 'everywhere'];
  if (target.closest('[data-view="charts"]') && !target.closest(`${textFields}, [popover]`)) {
    const within = target.matches('[data-chart]') ? ['chart' as const] : target.matches('[role="grid"]') ? ['behind' as const] : [];
    return [...within, 'charts', 'outside-fields', 'everywhere'];
  }
  // A list that is open over the view closes by the key that stops the figures.
  if (target.closest('[data-view="agreement"]') && !target.closest(`${textFields}, [popover]`)) {
    const within = target.matches('[data-figure]') ? ['figures' as const] : target.matches('[role="grid"]') ? ['passages' as const] : [];
    return [...within, 'agreement', 'outside-fields', 'everywhere'];
  }
  if (target.closest('[data-view="codebook"]')) {
    if (target.closest(textFields)) return ['codebook', 'everywhere'];
    return target.matches('[data-term]') ? ['terms', 'codebook', 'outside-fields', 'everywhere'] : ['codebook', 'outside-fields', 'everywhere'];
  }
  if (target.closest(textFields)) return target.closest('[data-pane="inspector"]') ? ['form', 'everywhere'] : ['everywhere'];
  if (target.closest('[role="document"]')) return ['reader', 'outside-fields', 'everywhere'];
  if (target.closest('[data-pane="inspector"]')) return ['form', 'outside-fields', 'everywhere'];
  return ['outside-fields', 'everywhere'];
}
