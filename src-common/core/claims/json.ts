/** Plain JSON: what a field of a record, an operation or a file may hold. */
export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
