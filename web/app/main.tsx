import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { makeQueryClient } from '../client/query-client.ts';
import '../ui/ui.css';
import { loadFirstWords } from '#i18n';
import { LocaleProvider, storedLocale } from '../words/locale.tsx';
import { AppearanceProvider } from './appearance.tsx';
import { KitProvider } from './kit-provider.tsx';
import { router } from './router.tsx';
import './shell.css';

const client = makeQueryClient();
const place = document.getElementById('root');

async function start(root: HTMLElement): Promise<void> {
  await loadFirstWords(storedLocale());
  createRoot(root).render(
    <StrictMode>
      <QueryClientProvider client={client}>
        <LocaleProvider>
          <AppearanceProvider>
            <KitProvider>
              <RouterProvider router={router} />
            </KitProvider>
          </AppearanceProvider>
        </LocaleProvider>
      </QueryClientProvider>
    </StrictMode>,
  );
}

if (place) void start(place);
