/** The views of the window, in the order in which they are offered. A new one is a folder here, an entry in this table and a command. */
import LibraryBig from '@lucide/svelte/icons/library-big';
import BookOpen from '@lucide/svelte/icons/book-open';
import ChartNetwork from '@lucide/svelte/icons/chart-network';
import Boxes from '@lucide/svelte/icons/boxes';
import Columns2 from '@lucide/svelte/icons/columns-2';
import MessagesSquare from '@lucide/svelte/icons/messages-square';
import Quote from '@lucide/svelte/icons/quote';
import Sigma from '@lucide/svelte/icons/sigma';
import Table2 from '@lucide/svelte/icons/table-2';
import Wrench from '@lucide/svelte/icons/wrench';
import type { Component } from 'svelte';
import type { MessageKey } from '../../src-common/core/messages/translate.ts';
import type { Session } from '../stores/session.svelte.ts';
import type { ViewName } from '../stores/view-name.ts';
import AgreementView from './agreement/AgreementView.svelte';
import ChartsView from './charts/ChartsView.svelte';
import ClaimsView from './claims/ClaimsView.svelte';
import CodebookView from './codebook/CodebookView.svelte';
import CompareView from './compare/CompareView.svelte';
import GroupsView from './groups/GroupsView.svelte';
import ReadView from './read/ReadView.svelte';
import RepairView from './repair/RepairView.svelte';
import ReviewsView from './reviews/ReviewsView.svelte';
import SourcesView from './sources/SourcesView.svelte';

/** What the views are for, in the order in which an analyst comes to it. */
const purposes = ['read', 'sources', 'colleagues', 'keep'] as const;
type Purpose = (typeof purposes)[number];

export interface View {
  title: MessageKey;
  component: Component<{ session: Session }>;
  icon: Component;
  /** What one does there; views of one purpose stand together. */
  purpose: Purpose;
  /** A number that stands beside the title. */
  count?(session: Session): number;
}

export const views: Readonly<Record<ViewName, View>> = {
  read: { title: 'table.view.read', component: ReadView, icon: BookOpen, purpose: 'read' },
  claims: { title: 'table.view.claims', component: ClaimsView, icon: Table2, purpose: 'read', count: (session) => session.layers.shownCount },
  sources: { title: 'sources.view', component: SourcesView, icon: Quote, purpose: 'sources' },
  groups: { title: 'links.view', component: GroupsView, icon: Boxes, purpose: 'sources', count: (session) => session.links.groups.length },
  charts: { title: 'charts.view', component: ChartsView, icon: ChartNetwork, purpose: 'sources' },
  compare: { title: 'compare.view', component: CompareView, icon: Columns2, purpose: 'colleagues' },
  reviews: { title: 'review.view', component: ReviewsView, icon: MessagesSquare, purpose: 'colleagues', count: (session) => session.inbox.undecided },
  agreement: { title: 'agreement.view', component: AgreementView, icon: Sigma, purpose: 'colleagues' },
  codebook: { title: 'codebook.title', component: CodebookView, icon: LibraryBig, purpose: 'keep' },
  repair: { title: 'repair.view', component: RepairView, icon: Wrench, purpose: 'keep', count: (session) => session.repair.count },
};

/** The names of the views, those of one purpose together. */
export const viewsByPurpose: readonly (readonly ViewName[])[] = purposes.map((purpose) => (Object.keys(views) as ViewName[]).filter((name) => views[name].purpose === purpose));
