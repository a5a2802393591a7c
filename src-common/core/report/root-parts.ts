/** On whose word a claim group rests: the count, what looks like more voices than it is, every way to every root, and the picture of it. */
import { t } from '../messages/translate.ts';
import { attributionPicture } from '../roots/attribution-picture.ts';
import { rootsOf, type RootClaim, type Roots } from '../roots/roots.ts';
import { isolated } from './isolated.ts';
import type { ReportClaim, ReportGroup } from './material.ts';
import { line, name, none, quietLine, type Line, type Part } from './model.ts';
import { claimName } from './claim-parts.ts';
import type { ReportContext } from './report-context.ts';

interface Counted {
  members: ReportClaim[];
  roots: Roots;
  missing: number;
}

export function countRoots(group: ReportGroup, { claims, lookups }: ReportContext): Counted {
  const here = group.members.flatMap((id) => claims.get(id) ?? []);
  const members = here.filter(({ kind }) => kind === 'claim');
  return { members, roots: rootsOf(members.map(rootClaim), lookups), missing: group.members.length - here.length };
}

/** Its fragments as they are: the two offsets of one are of one unit. */
function rootClaim({ id, documentId, spans, attribution }: ReportClaim): RootClaim {
  return { id, documentId, spans, attribution };
}

/** "7 passages, 4 outlets, 2 roots", which they are, and the flags. */
export function rootSummary({ roots, missing }: Counted, context: ReportContext): Part[] {
  const { passages, outlets } = roots;
  const names = (nodes: Parameters<ReportContext['nodeName']>[0][]): string => nodes.map((node) => isolated(context.nodeName(node))).join(t('account.and'));
  const flags: Line[] = [
    ...roots.flags.circles.map(({ nodes }): Line => [t('links.flag.circle', { names: names(nodes) })]),
    ...roots.flags.relays.map(({ source, outlets: printing }): Line => [t('links.flag.relay', { name: isolated(context.sourceName(source)), count: printing.length })]),
  ];
  return [
    { kind: 'line', tone: 'large', line: [t('report.rootCount', { passages, outlets: outlets.length, roots: roots.roots.length })] },
    ...(roots.roots.length === 0 ? [] : [line(t('report.roots', { names: roots.roots.map(({ nodes }) => names(nodes)).join('; ') }))]),
    ...(outlets.length === 0 ? [] : [line(t('account.outlets', { names: outlets.map((outlet) => isolated(context.nodeName(outlet))).join('; ') }))]),
    ...(flags.length === 0 ? [] : [{ kind: 'list', items: flags } as const]),
    ...(missing === 0 ? [] : [quietLine(t('links.wordings.missing', { count: missing }))]),
  ];
}

/** Every way to every root, and the picture with its table. */
export function rootDetails({ members, roots }: Counted, context: ReportContext): Part[] {
  if (roots.roots.length === 0) return [];
  const picture = attributionPicture(roots, members.map(rootClaim), context.lookups);
  const names = new Map(picture.nodes.map((node) => [node.id as string, context.nodeName(node)]));
  const ways = roots.roots.flatMap(({ nodes, routes }): Part[] => [
    line({ kind: 'strong', of: [name(nodes.map((node) => context.nodeName(node)).join(t('account.and')))] }),
    { kind: 'list', items: routes.map(({ path, claims }): Line => [
      path.map((node) => isolated(context.nodeName(node))).join(' → '), ' ',
      { kind: 'quiet', of: claims.flatMap((id, index): Line => [index === 0 ? '' : ', ', { kind: 'claim', number: context.numberOfNamed(id) ?? '' }]) },
    ]) },
  ]);
  return [...ways, { kind: 'picture', picture, names }, {
    kind: 'table',
    head: [{ text: t('links.picture.who') }, { text: t('links.picture.how') }, { text: t('links.picture.whom') }, { text: t('links.picture.passages'), isNumber: true }],
    rows: picture.edges.map(({ from, to, kind, claims }) => [
      [name(names.get(from) ?? '')], [t(kind === 'from' ? 'links.picture.hasFrom' : 'links.picture.speaksFor')], [name(names.get(to) ?? '')], [kind === 'from' ? `${claims}` : ''],
    ]),
  }];
}

/** The groups of which some claim is in the report, for one that is not about a group. */
export function groupParts(groups: readonly ReportGroup[], context: ReportContext): Part[] {
  return [line(t('report.groupsLead')), ...groups.flatMap((group): Part[] => [
    { kind: 'heading', line: [group.statement === '' ? none(t('report.noStatement')) : name(group.statement)] },
    ...rootSummary(countRoots(group, context), context),
    { kind: 'list', items: group.members.map((id) => claimName(id, context)) },
    ...(group.note === '' ? [] : [{ kind: 'prose', text: group.note } as const]),
    ...(context.material.sets.length > 1 ? [quietLine(t('account.groupBy', { name: isolated(context.analyst(group.author)) }))] : []),
  ])];
}
