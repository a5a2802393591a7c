/**
 * The codebook: the versioned vocabulary of evidence signals. Ids are stable;
 * label, definition and example are words for people. The built-in one is the
 * order in which an analyst asks (domain: judge the content inside the
 * innermost attribution, from this document alone).
 */
import type { EvidenceTermId } from './claim.ts';
import type { Urn } from './identifiers.ts';

/** Forms of the underline that say the status without colour; `ruled` has a line above the words as well. */
export const underlineForms = ['dotted', 'heavy-dotted', 'dashed', 'double', 'solid', 'ruled', 'wavy', 'thick', 'thin'] as const;
export type UnderlineForm = (typeof underlineForms)[number];

/** Colours for added terms, in the order in which they are given out: each far from the built-in term whose form it shares then. */
export const addedColours = ['copper', 'cobalt', 'plum', 'moss', 'pine', 'wine', 'slate', 'olive'] as const;

/** The tokens that terms can be drawn in, `--status-<name>` in each theme. */
export const termColours = [
  'indeterminate', 'not-factual', 'unsupported', 'refuted', 'disputed', 'documented', 'inferred', 'asserted', 'fact', ...addedColours,
] as const;

/** Words of a document that show what a term means. */
export interface TermExample {
  text: string;
  documentId: Urn;
}

/** What every term of the codebook has, whatever list it stands in. */
export interface Term {
  /** Stable: a rename leaves it. For a tag, the tag as it is written in claims. */
  id: string;
  label: string;
  definition: string;
  /** Of the definition; free words. */
  example: string;
  /** Taken from passages. */
  examples?: TermExample[];
  /** Name of a pair of design tokens (`--status-<colour>`), light and dark. */
  colour: string;
  /** No longer offered. Claims that have it keep it. */
  retired?: true;
  /** The term of the same list that took its place; it is retired then. */
  mergedInto?: string;
}

export interface EvidenceTerm extends Term {
  id: EvidenceTermId;
  underline: UnderlineForm;
}

export interface Codebook {
  version: number;
  /** In order of precedence: the first ticked signal is the status. */
  evidence: EvidenceTerm[];
  tags: Term[];
  /** Why a reviewer disagrees, in kinds. */
  reasons: Term[];
}

/** A codebook that knows the order of precedence in the versions before it, for claims that were judged by them. */
export interface CodebookInForce extends Codebook {
  /** Ids of the evidence terms in order, by version. */
  orders?: ReadonlyMap<number, readonly EvidenceTermId[]>;
}

/**
 * One version of the workspace's codebook. A version by which a claim was
 * judged is never altered: the next edit makes the next version.
 */
export interface CodebookRecord extends Codebook {
  /** The version as a string. */
  id: string;
  /** ISO 8601, UTC: when the version was begun. */
  since: string;
}

export const builtInCodebook: Codebook = {
  version: 1,
  evidence: [
    {
      id: 'indeterminate', label: 'Indeterminate',
      definition: 'Too garbled to say what is claimed.',
      example: '“has repeatedly negotiated with China facts”: a translation that lost its sense',
      colour: 'indeterminate', underline: 'wavy',
    },
    {
      id: 'not-factual', label: 'Not factual',
      definition: 'A call, a promise or an evaluation that no record could settle. That somebody holds a position is factual.',
      example: '“I call on China to stop supporting Russia’s illegal war”',
      colour: 'not-factual', underline: 'heavy-dotted',
    },
    {
      id: 'unsupported', label: 'Unsupported',
      definition: 'The text itself says that no evidence was given.',
      example: '“Without providing any evidence, he claimed that …”',
      colour: 'unsupported', underline: 'dashed',
    },
    {
      id: 'refuted', label: 'Refuted',
      definition: 'The text presents evidence against it. A bare denial is not enough, whatever verb the writer picks.',
      example: '“He said the bridge was destroyed; photographs taken the next day show it in use.”',
      colour: 'refuted', underline: 'thick',
    },
    {
      id: 'disputed', label: 'Disputed',
      definition: 'The text reports another party denying it or asserting the contrary.',
      example: '“NATO says so; the ministry called it a smear.”',
      colour: 'disputed', underline: 'double',
    },
    {
      id: 'documented', label: 'Documented',
      definition: 'The text points to a checkable item that supports the content itself.',
      example: 'A photograph, a treaty text, a named data set: “Photo by …”',
      colour: 'documented', underline: 'ruled',
    },
    {
      id: 'inferred', label: 'Inferred',
      definition: 'Presented as interpretation or forecast.',
      example: '“Many analysts believe that this clearly shows an alliance.”',
      colour: 'inferred', underline: 'dotted',
    },
    {
      id: 'asserted', label: 'Asserted',
      definition: 'A source says so, with nothing more.',
      example: '“Xi said the two countries will show more responsibility.”',
      colour: 'asserted', underline: 'solid',
    },
    {
      id: 'reported-as-fact', label: 'Reported as fact',
      definition: 'The outlet says so in its own voice.',
      example: '“The two presidents met in Beijing on Tuesday.”',
      colour: 'fact', underline: 'thin',
    },
  ],
  tags: [],
  reasons: [
    { id: 'wrong-span', label: 'Wrong passage', definition: 'The claim starts or ends at the wrong words.', example: '', colour: 'indeterminate' },
    { id: 'wrong-source', label: 'Wrong source', definition: 'Somebody else says so, or the chain lacks or invents a link.', example: '', colour: 'disputed' },
    { id: 'wrong-evidence', label: 'Evidence misread', definition: 'The text shows another evidence status.', example: '', colour: 'refuted' },
    { id: 'wrong-grade', label: 'Grade not justified', definition: 'Reliability or credibility does not follow from what is known.', example: '', colour: 'unsupported' },
    { id: 'not-a-claim', label: 'Not a claim', definition: 'The passage does not claim anything.', example: '', colour: 'not-factual' },
    { id: 'unclear', label: 'Statement unclear', definition: 'The plain words say more, less or something else than the passage.', example: '', colour: 'inferred' },
  ],
};
