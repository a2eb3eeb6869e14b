/** The bundled office server, in memory, over plain http: a process of its own, so that it takes nobody's thread. */
import { register } from 'tsx/esm/api';

register();
const { startOffice } = await import('../../office/startOffice.ts');
const { origin, admin } = await startOffice({ https: false, accounts: 0 });
process.send?.({ origin, admin });
process.once('disconnect', () => process.exit(0));
