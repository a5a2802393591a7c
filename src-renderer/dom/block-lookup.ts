/** Which block an offset is in: a binary search, because texts have tens of thousands of blocks. */
interface Extent {
  start: number;
  end: number;
}

/**
 * Index of the block that holds an offset (`start <= offset < end`), or the
 * nearest one for offsets outside; -1 without blocks.
 *
 * @param edge at the border between two blocks, `start` means the one that
 *   begins there and `end` the one that ends there
 */
export function blockIndexAt(blocks: readonly Extent[], offset: number, edge: 'start' | 'end' = 'start'): number {
  if (blocks.length === 0) return -1;
  const wanted = edge === 'end' ? offset - 1 : offset;
  let low = 0;
  let high = blocks.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if ((blocks[middle]?.start ?? Infinity) <= wanted) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** End of a block's words: before its closing line break. */
export function visibleEnd(text: string, block: Extent): number {
  let end = block.end;
  if (end > block.start && /[\n\u0085\u2028\u2029]/.test(text.charAt(end - 1))) {
    end -= 1;
    if (text.charAt(end) === '\n' && end > block.start && text.charAt(end - 1) === '\r') end -= 1;
  } else if (end > block.start && text.charAt(end - 1) === '\r') {
    end -= 1;
  }
  return end;
}
