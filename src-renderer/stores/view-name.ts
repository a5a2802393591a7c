/** The views that can fill the window; what each is called and shows is in views/registry.ts. */
export type ViewName = 'read' | 'claims' | 'compare' | 'reviews' | 'codebook' | 'repair' | 'agreement' | 'groups' | 'sources' | 'charts';
