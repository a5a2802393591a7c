/**
 * The codebook: the versioned vocabulary of evidence signals. Ids are stable;
 * label, definition and example are words for people. The built-in one is the
 * order in which an analyst asks (domain: judge the content inside the
 * innermost attribution, from this document alone).
 */
import type { EvidenceTermId } from './claim.ts';

/** Forms of the underline that say the status without colour; `ruled` has a line above the words as well. */
export type UnderlineForm = 'dotted' | 'heavy-dotted' | 'dashed' | 'double' | 'solid' | 'ruled' | 'wavy' | 'thick' | 'thin';

export interface EvidenceTerm {
  id: EvidenceTermId;
  label: string;
  definition: string;
  example: string;
  /** Name of a pair of design tokens (`--status-<colour>`), light and dark. */
  colour: string;
  underline: UnderlineForm;
}

export interface Codebook {
  version: number;
  /** In order of precedence: the first ticked signal is the status. */
  evidence: EvidenceTerm[];
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
};
