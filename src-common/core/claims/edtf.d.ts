/** The part of `edtf` that is used here, tests included; the package brings no types. */
declare module 'edtf' {
  /** Parses an EDTF string (ISO 8601-2). @throws where it is not valid at that level */
  export function parse(value: string, options?: { level?: 0 | 1 | 2; types?: string[] }): { type: string; level: number };
  /** The date itself; `min` and `max` are its ends, in ms since 1970. */
  export default function edtf(value: string): { min: number; max: number };
}
