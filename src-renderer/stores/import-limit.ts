/** Larger files are refused by the host before they are read; whoever writes one is told. In bytes. */
export const maxImportBytes = 64 * 1024 * 1024;
