/** Words, sentences and paragraphs behind one set of questions, so that motions are written once. */
import {
  nextParagraph, nextSentence, nextWord, paragraphAt, previousParagraph, previousSentence, previousWord, sentenceAt, wordAt,
} from '../../../src-common/core/text/segment.ts';

export type TextUnit = 'word' | 'sentence' | 'paragraph';

interface Extent {
  start: number;
  end: number;
}

export interface Units {
  /** The unit at an offset, or null between units. */
  at(offset: number): Extent | null;
  /** First start after an offset. */
  nextStart(offset: number): number | null;
  /** Last start before an offset. */
  previousStart(offset: number): number | null;
  /** First end after an offset. */
  nextEnd(offset: number): number | null;
  /** Last end before an offset. */
  previousEnd(offset: number): number | null;
}

/** @param language BCP 47 tag of the text, where known */
export function unitsOf(unit: TextUnit, text: string, language: string | null): Units {
  const basics = {
    word: {
      at: (offset: number) => wordAt(text, offset),
      nextStart: (offset: number) => startOr(wordAt(text, nextWord(text, offset)), offset, 1),
      previousStart: (offset: number) => startOr(wordAt(text, previousWord(text, offset)), offset, -1),
    },
    sentence: {
      at: (offset: number) => filled(sentenceAt(text, offset, language)),
      nextStart: (offset: number) => nextSentence(text, offset, language)?.start ?? null,
      previousStart: (offset: number) => previousSentence(text, offset, language)?.start ?? null,
    },
    paragraph: {
      at: (offset: number) => paragraphAt(text, offset),
      nextStart: (offset: number) => nextParagraph(text, offset)?.start ?? null,
      previousStart: (offset: number) => previousParagraph(text, offset)?.start ?? null,
    },
  }[unit];
  return {
    ...basics,
    nextEnd(offset) {
      const here = basics.at(offset);
      if (here && here.end > offset) return here.end;
      const next = basics.nextStart(offset);
      return next === null ? null : (basics.at(next)?.end ?? null);
    },
    previousEnd(offset) {
      // The unit that the offset ends or cuts has a later end: the one before it is meant.
      for (let start = basics.previousStart(offset); start !== null; start = basics.previousStart(start)) {
        const end = basics.at(start)?.end;
        if (end !== undefined && end < offset) return end;
      }
      return null;
    },
  };
}

function filled(extent: Extent): Extent | null {
  return extent.end > extent.start ? extent : null;
}

/** The word's start if it is on the asked side: at the ends of a text there may be none. */
function startOr(word: Extent | null, offset: number, step: 1 | -1): number | null {
  if (!word) return null;
  return (step > 0 ? word.start > offset : word.start < offset) ? word.start : null;
}
