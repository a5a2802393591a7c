/** The part of `edtf` that is used here; the package brings no types. */
declare module 'edtf' {
  /** Parses an EDTF string (ISO 8601-2). @throws where it is not valid at that level */
  export function parse(value: string, options?: { level?: 0 | 1 | 2; types?: string[] }): { type: string; level: number };
}
