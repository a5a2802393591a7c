/** The composition root: connects the host and shows the program. */
import { connectHost } from './host/index.ts';

const host = connectHost();
host.on('app.closing', () => void host.call('window.readyToClose', null));
const info = await host.call('app.info', null);
const place = document.getElementById('app');
if (place) place.textContent = JSON.stringify(info, null, 2);
