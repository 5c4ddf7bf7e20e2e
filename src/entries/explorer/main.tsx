import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { catalogueQuery } from '@/data/dataset-query.ts';
import { MapView } from '@/features/map/late-map.tsx';
import { installTrustedTypes } from '@/ui/security/trusted-types.ts';
import '@/ui/theme/tokens.css';
import '@/ui/theme/fonts.css';
import '@/ui/theme/base.css';
import { App } from './App.tsx';
import './explorer.css';

installTrustedTypes();

const client = new QueryClient();

// What does not arrive is missed where it is shown.
void Promise.allSettled([MapView.prepare(), client.query(catalogueQuery)]);

const root = document.getElementById('root');
if (root === null) throw new Error('The page has no element #root.');

createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={client}>
      <App />
    </QueryClientProvider>
  </StrictMode>,
);
