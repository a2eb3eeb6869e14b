/** Where the page starts: languages are ready before the first word is drawn. */
import '#shared/rpc/zodWithoutEval.ts';
import '@mantine/core/styles.css';
import '@mantine/dates/styles.css';
import '@mantine/notifications/styles.css';
import '@mantine/spotlight/styles.css';
import './app/app.css';
import './app/fonts.ts';
import { createRoot } from 'react-dom/client';
import { bridgeOf } from '#renderer/services/main.ts';
import { App } from './app/App.tsx';
import { startLanguage } from './app/startLanguage.ts';

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root');
const texts = await startLanguage();
createRoot(root).render(<App main={bridgeOf(window)} texts={texts} />);
