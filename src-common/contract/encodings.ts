/**
 * The encodings that a file can be read with, as WHATWG names them
 * (https://encoding.spec.whatwg.org/#names-and-labels), in the order in which
 * a person would look for one. Whatever is guessed is one of these.
 */
export const encodings = [
  'utf-8', 'utf-16le', 'utf-16be', 'windows-1252',
  'shift_jis', 'euc-jp', 'iso-2022-jp', 'gb18030', 'big5', 'euc-kr',
  'windows-1251', 'koi8-r', 'windows-1250', 'iso-8859-2', 'windows-1253', 'windows-1254',
  'windows-1255', 'windows-1256', 'windows-1257',
] as const;
export type EncodingName = (typeof encodings)[number];
