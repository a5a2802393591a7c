/** The views of the window, in the order of their tabs. A new one is a folder here, an entry in this table and a command. */
import type { Component } from 'svelte';
import type { MessageKey } from '../../src-common/core/messages/translate.ts';
import type { Session } from '../stores/session.svelte.ts';
import type { ViewName } from '../stores/view-name.ts';
import AgreementView from './agreement/AgreementView.svelte';
import ClaimsView from './claims/ClaimsView.svelte';
import CodebookView from './codebook/CodebookView.svelte';
import CompareView from './compare/CompareView.svelte';
import GroupsView from './groups/GroupsView.svelte';
import ReadView from './read/ReadView.svelte';
import RepairView from './repair/RepairView.svelte';
import ReviewsView from './reviews/ReviewsView.svelte';

export interface View {
  title: MessageKey;
  component: Component<{ session: Session }>;
  /** A number that stands beside the title. */
  count?(session: Session): number;
}

export const views: Readonly<Record<ViewName, View>> = {
  read: { title: 'table.view.read', component: ReadView },
  claims: { title: 'table.view.claims', component: ClaimsView, count: (session) => session.layers.shownCount },
  compare: { title: 'compare.view', component: CompareView },
  reviews: { title: 'review.view', component: ReviewsView, count: (session) => session.inbox.undecided },
  codebook: { title: 'codebook.title', component: CodebookView },
  repair: { title: 'repair.view', component: RepairView, count: (session) => session.repair.count },
  agreement: { title: 'agreement.view', component: AgreementView },
  groups: { title: 'links.view', component: GroupsView, count: (session) => session.links.groups.length },
};

export const viewNames = Object.keys(views) as ViewName[];
