/** Encodings offered for a file that was read wrongly: WHATWG labels, common ones first. */
export const encodings: readonly string[] = [
  'utf-8', 'windows-1252', 'utf-16le', 'utf-16be', 'shift_jis', 'euc-jp', 'gb18030', 'big5', 'euc-kr',
  'windows-1250', 'windows-1251', 'koi8-r', 'iso-8859-2', 'iso-8859-5', 'windows-1253', 'windows-1254', 'windows-1255', 'windows-1256',
];
