/**
 * The one origin of the window in this host. `.invalid` can never resolve (RFC
 * 2606, section 2), so a request that slipped past the routes would reach
 * nobody. IndexedDB is kept by origin: this may never change.
 */
export const origin = 'https://attest.invalid';
export const startUrl = `${origin}/index.html`;
