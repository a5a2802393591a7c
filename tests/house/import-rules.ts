/**
 * Who may import whom. The longest place that a file lies in is its rule;
 * arrows point one way. Change it where the work shows a better way, with the
 * reason in ARCHITECTURE.md.
 */
export interface ImportRule {
  /** A folder (ending in `/`) or a file, from the root of the project. */
  place: string;
  /** Folders and files of the project that it may import; its own folder always. */
  from: string[];
  /** Packages; `node:` stands for all of Node's own modules. */
  packages: string[];
  /** Where a thing belongs that does not fit here. */
  instead: string;
}

const pureLibraries = ['@noble/hashes', 'canonicalize', 'd3-dsv', 'd3-force', 'edtf', 'intl-messageformat', 'uuid', 'valibot'];
const common = ['src-common/'];

export const importRules: ImportRule[] = [
  {
    place: 'src-common/core/', from: [], packages: pureLibraries,
    instead: 'core knows no window, disk, host or contract: what needs one belongs to src-main/services or src-renderer, and hands core plain data',
  },
  {
    place: 'src-common/contract/', from: ['src-common/core/'], packages: ['valibot'],
    instead: 'the contract is calls, events and their validators: what they do belongs to src-main/services, who calls them to src-renderer/stores',
  },
  {
    place: 'src-main/services/', from: common, packages: ['node:', 'chardet', 'valibot', 'write-file-atomic'],
    instead: 'services run on every host: what needs Electron or a browser belongs behind HostPlatform, in src-main/hosts',
  },
  {
    place: 'src-main/hosts/shared/', from: [...common, 'src-main/services/'], packages: ['node:', 'env-paths', 'valibot'],
    instead: 'both hosts use this: what only one of them has belongs to src-main/hosts/electron or src-main/hosts/chromium',
  },
  {
    place: 'src-main/hosts/electron/', from: [...common, 'src-main/services/', 'src-main/hosts/shared/'], packages: ['node:', 'electron'],
    instead: 'only what Electron alone can do is here: the rest belongs to src-main/services or src-main/hosts/shared',
  },
  {
    place: 'src-main/hosts/electron/preload.ts', from: ['src-common/contract/host-api.ts', 'src-main/hosts/electron/channels.ts'], packages: ['electron'],
    instead: 'the preload is sandboxed and has two functions: what does more belongs to main or to the window',
  },
  {
    place: 'src-main/hosts/chromium/', from: [...common, 'src-main/services/', 'src-main/hosts/shared/'], packages: ['node:', 'playwright-core'],
    instead: 'only what the borrowed browser needs is here: the rest belongs to src-main/services or src-main/hosts/shared',
  },
  {
    place: 'src-main/cli/', from: [...common, 'src-main/services/', 'package.json'], packages: ['node:', 'commander', 'valibot', 'write-file-atomic'],
    instead: 'the commands run without a window: what they share with it belongs to src-common/core or src-main/services',
  },
  {
    place: 'src-renderer/host/', from: common, packages: [],
    instead: 'this only picks the transport: what is said over it belongs to src-renderer/stores',
  },
  {
    place: 'src-renderer/db/', from: common, packages: ['dexie'],
    instead: 'the database holds records and Changes: what is done with them belongs to src-renderer/stores or src-common/core',
  },
  {
    place: 'src-renderer/workers/', from: ['src-common/core/'], packages: [],
    instead: 'a worker computes and knows no page: what it is asked and what is done with the answer belongs to src-renderer/stores',
  },
  {
    place: 'src-renderer/dom/', from: ['src-common/core/'], packages: ['tinykeys'],
    instead: 'this maps between the page and core’s offsets: what has a state belongs to src-renderer/stores, what is shown to src-renderer/components',
  },
  {
    place: 'src-renderer/stores/', from: [...common, 'src-renderer/db/', 'src-renderer/host/', 'src-renderer/dom/', 'src-renderer/workers/'], packages: ['svelte', 'uuid'],
    instead: 'stores know records and the host, not what is on the screen: that belongs to src-renderer/views, which hand it over',
  },
  {
    place: 'src-renderer/commands/', from: [...common, 'src-renderer/stores/', 'src-renderer/components/reader/motions.ts'], packages: ['tinykeys'],
    instead: 'a command calls a store: what it does belongs there, how it looks to src-renderer/views',
  },
  {
    place: 'src-renderer/components/', from: ['src-common/core/', 'src-common/contract/host-api.ts', 'src-renderer/dom/'], packages: ['svelte', 'bits-ui', 'd3-scale', 'virtua', '@lucide/svelte'],
    instead: 'components take props and callbacks: what reads a store or calls the host belongs to src-renderer/views',
  },
  {
    place: 'src-renderer/views/',
    from: [...common, 'src-renderer/stores/', 'src-renderer/commands/', 'src-renderer/components/', 'src-renderer/dom/', 'src-renderer/host/'],
    packages: ['svelte', 'bits-ui', 'virtua', '@lucide/svelte'],
    instead: 'a view shows stores through components: records belong to src-renderer/db, reached through a store',
  },
  { place: 'src-renderer/styles/', from: [], packages: ['@fontsource-variable/inter', '@fontsource-variable/source-serif-4'], instead: 'styles are style sheets' },
  {
    place: 'src-renderer/', from: [...common, 'src-renderer/'], packages: ['svelte', '@lucide/svelte', '@fontsource-variable/inter', '@fontsource-variable/source-serif-4'],
    instead: 'the window never reaches into src-main: ask by a call of the contract (src-common/contract/host-api.ts)',
  },
];

/** The rule of a file, or null where it lies outside of what the table names. */
export function ruleFor(file: string): ImportRule | null {
  return importRules
    .filter(({ place }) => file === place || (place.endsWith('/') && file.startsWith(place)))
    .sort((a, b) => b.place.length - a.place.length)[0] ?? null;
}

/**
 * @param file importing file, from the root
 * @param target what it imports: a path from the root, or the name of a package
 * @returns null, or what is wrong and where the thing belongs
 */
export function judgeImport(file: string, target: { path: string } | { package: string }): string | null {
  const rule = ruleFor(file);
  if (!rule) return `${file} lies in no place of the table: put it where tests/house/import-rules.ts has a rule, or add one`;
  if ('path' in target) {
    const fits = [rule.place, ...rule.from].some((place) => target.path === place || (place.endsWith('/') && target.path.startsWith(place)));
    return fits ? null : `${file} may not import ${target.path}: ${rule.instead}`;
  }
  const fits = rule.packages.includes(target.package) || (target.package.startsWith('node:') && rule.packages.includes('node:'));
  return fits ? null : `${file} may not import "${target.package}": ${rule.instead}`;
}
