import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { fetchPublished } from '@/data/published-dataset.ts';
import { installTrustedTypes } from '@/ui/security/trusted-types.ts';
import { decodeEmbed } from '@/view/embed-state.ts';
import '@/ui/theme/tokens.css';
import '@/ui/theme/base.css';
import { App } from './App.tsx';
import { prepare } from './parts.tsx';
import './embed.css';

installTrustedTypes();

const root = document.getElementById('root');
if (root === null) throw new Error('The page has no element #root.');

const embed = decodeEmbed(window.location.search);
prepare(embed);
const first = fetchPublished({
  dataset: embed.view.dataset,
  revision: embed.revision,
  signal: new AbortController().signal,
});

createRoot(root).render(
  <StrictMode>
    <App embed={embed} first={first} />
  </StrictMode>,
);
