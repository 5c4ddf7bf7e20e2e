import { createRoot } from 'react-dom/client';
import { MapView } from '@/features/map/late-map.tsx';
import { installTrustedTypes } from '@/ui/security/trusted-types.ts';
import '@/ui/theme/tokens.css';
import '@/ui/theme/fonts.css';
import '@/ui/theme/serif.css';
import '@/ui/theme/base.css';
import { App } from './App.tsx';

installTrustedTypes();

// What does not arrive is missed where it is drawn.
void Promise.allSettled([MapView.prepare()]);

const root = document.getElementById('root');
if (root === null) throw new Error('The page has no element #root.');
root.replaceChildren();

createRoot(root).render(<App />);
