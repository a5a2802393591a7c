/**
 * The switch with which a browser engine resolves no name at all. The engine
 * looks its maker's hosts up at every start, whatever else is switched off.
 *
 * `^` cannot stand in a host name, so the engine gives up before it asks
 * anybody. The usual `~NOTFOUND` is taken for a name by newer engines, and for
 * any name they first test by a UDP socket to a public address whether IPv6 is
 * there.
 */
export const hostResolverRules = 'MAP * ^NOTFOUND';
