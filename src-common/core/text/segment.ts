/** The motions of a caret through a text, by word, sentence and paragraph. */
export { nextWord, previousWord, wordAt } from './words.ts';
export { nextSentence, previousSentence, sentenceAt } from './sentences.ts';
export { nextParagraph, paragraphAt, previousParagraph } from './paragraphs.ts';
