import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render } from '@testing-library/react';
import type { ReactNode } from 'react';
import type { Language } from '@/language/catalogue';
import { LanguageProvider } from '@/language/language';
import { NoticeProvider } from '@/ui/notice';

/** Renders with everything that components take for granted, except a router. */
export function renderUi(children: ReactNode, language: Language = 'ru') {
  const queries = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  return render(
    <LanguageProvider start={language}>
      <MantineProvider>
        <QueryClientProvider client={queries}>
          <NoticeProvider>{children}</NoticeProvider>
        </QueryClientProvider>
      </MantineProvider>
    </LanguageProvider>,
  );
}
