/** Sources and lines of the network in words. */
import type { NetworkEdge, NetworkNode } from '../../../src-common/core/network/network.ts';
import { t } from '../../../src-common/core/messages/translate.ts';
import type { NodeShape } from '../../components/charts/node-shapes.ts';
import type { Behind } from '../../stores/charts/charts-store.svelte.ts';
import { nodeWords } from '../../stores/link-words.ts';
import type { Session } from '../../stores/session.svelte.ts';

export const edgeId = ({ kind, from, to }: Pick<NetworkEdge, 'kind' | 'from' | 'to'>): string => `${kind} ${from} ${to}`;

export function nodeName(session: Session, id: string): string {
  const isSource = session.workspace?.sources.has(id) === true;
  const isDocument = !isSource && session.workspace?.registry.documents.has(id) === true;
  return nodeWords(session, { id: id as NetworkNode['id'], kind: isDocument ? 'document' : 'source' });
}

export function shapeOf(session: Session, { id, kind }: NetworkNode): NodeShape {
  return kind === 'document' ? 'unnamed' : session.workspace?.sources.get(id)?.kind ?? 'anonymous';
}

/** What the picture marks it with, each in words. */
export function nodeMarks(node: NetworkNode): string[] {
  return [
    ...(node.isRoot ? [t('charts.mark.root')] : []),
    ...(node.behind.length > 1 ? [t('charts.mark.behind', { count: node.behind.length })] : []),
    ...(node.inCircle ? [t('charts.mark.circle')] : []),
  ];
}

export function nodeBehind(session: Session, node: NetworkNode): Behind {
  const kind = t(`charts.shape.${shapeOf(session, node)}`);
  return { title: nodeName(session, node.id), detail: [kind, ...nodeMarks(node)].join(' · '), claimIds: node.claims };
}

export function edgeTitle(session: Session, { kind, from, to }: NetworkEdge): string {
  return t('charts.edgeTitle', { from: nodeName(session, from), kind: t(`charts.edge.${kind}`), to: nodeName(session, to) });
}

export function edgeBehind(session: Session, edge: NetworkEdge): Behind {
  return { title: edgeTitle(session, edge), detail: edge.inCircle ? t('charts.mark.circle') : '', claimIds: edge.claims };
}
