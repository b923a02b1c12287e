import './mantine-styles';
import '@/ui/theme.css';
import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode, useEffect, useRef, useState } from 'react';
import { LanguageProvider, useLanguage } from '@/language/language';
import { NoticeProvider } from '@/ui/notice';
import { cssVariables, theme } from '@/ui/theme';
import { AppearanceProvider } from './appearance';
import { makeQueryClient } from './query-client';
import { makeRouter } from './router';

/** The whole program: everything that pages take for granted, and the router. */
export function App() {
  return (
    <StrictMode>
      <LanguageProvider>
        <MantineProvider theme={theme} cssVariablesResolver={cssVariables} defaultColorScheme="auto">
          <AppearanceProvider>
            <NoticeProvider>
              <Served />
            </NoticeProvider>
          </AppearanceProvider>
        </MantineProvider>
      </LanguageProvider>
    </StrictMode>
  );
}

function Served() {
  const { language } = useLanguage();
  const [queries] = useState(makeQueryClient);
  const [router] = useState(makeRouter);
  const spoken = useRef(language);
  // The server answers in the language that was asked for, so another language means other answers.
  useEffect(() => {
    if (spoken.current !== language) void queries.invalidateQueries();
    spoken.current = language;
  }, [language, queries]);
  return (
    <QueryClientProvider client={queries}>
      <RouterProvider router={router} />
    </QueryClientProvider>
  );
}
