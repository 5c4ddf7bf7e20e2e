import { lazy, StrictMode, Suspense } from 'react';
import { createRoot } from 'react-dom/client';
import { installTrustedTypes } from '@/ui/security/trusted-types.ts';
import { LanguageProvider } from '@/ui/i18n/LanguageProvider.tsx';
import { Timeline } from '@/features/timeline/Timeline.tsx';
import { fetchPublished } from '@/data/published-dataset.ts';
import { decodeEmbed } from '@/view/embed-state.ts';
import '@/ui/theme/tokens.css';
import '@/ui/theme/base.css';
const MapView = lazy(async () => ({ default: (await import('@/features/map/index.ts')).MapView }));
installTrustedTypes();
console.log(fetchPublished, Timeline, MapView, decodeEmbed);
createRoot(document.body).render(
  <StrictMode>
    <Suspense>
      <LanguageProvider lang="en">x</LanguageProvider>
    </Suspense>
  </StrictMode>,
);
