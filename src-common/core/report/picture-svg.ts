/** The picture of who has it from whom as SVG inside the page: no marker, no address, nothing to be fetched. */
import { html, type Markup } from '../formats/html/markup.ts';
import { t } from '../messages/translate.ts';
import type { Picture } from '../roots/attribution-picture.ts';
import { fittingName, headPath, layoutPicture, pictureBox } from '../roots/picture-layout.ts';

export function pictureSvg(picture: Picture, names: ReadonlyMap<string, string>): Markup {
  const { width, height, nodes, edges } = layoutPicture(picture);
  const { width: boxWidth, height: boxHeight } = pictureBox;
  const label = t('account.pictureLabel', { nodes: nodes.length, edges: edges.length });
  return html`<div class="picture" role="group" tabindex="0" aria-label="${t('links.picture')}"><svg viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="${label}">
${edges.map((edge) => html`<path class="edge ${edge.edge.kind === 'for' ? 'for' : 'from'}" d="${edge.path}"/><path class="head" d="${headPath(edge)}"/>
`)}${nodes.map(({ node, x, y }) => {
    const name = names.get(node.id) ?? '';
    const part = [...(node.isOutlet ? [t('links.picture.outlet')] : []), ...(node.isRoot ? [t('links.picture.root')] : [])].join(', ') || t('links.picture.relay');
    return html`<g class="${node.isRoot ? 'root' : node.isOutlet ? 'outlet' : 'between'}"><title>${name}</title><rect x="${x}" y="${y}" width="${boxWidth}" height="${boxHeight}" rx="${node.isOutlet ? 2 : 10}"/><text x="${x + boxWidth / 2}" y="${y + 20}">${fittingName(name)}</text><text class="part" x="${x + boxWidth / 2}" y="${y + 36}">${part}</text></g>
`;
  })}</svg></div>
`;
}
