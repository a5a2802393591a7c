/** The two channels between preload and main: calls up, events down. */
export const callChannel = 'attest:call';
export const eventChannel = 'attest:event';
