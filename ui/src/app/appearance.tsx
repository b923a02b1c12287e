import { createContext, use, useEffect, useMemo, useState, type ReactNode } from 'react';

const remembered = 'vekha.contrast';

interface Appearance {
  highContrast: boolean;
  setHighContrast: (on: boolean) => void;
}
const AppearanceContext = createContext<Appearance | null>(null);

/** The version for people who see badly: black on white, larger type. Kept for the next visit. */
export function AppearanceProvider({ children }: { children: ReactNode }) {
  const [highContrast, setHighContrast] = useState(() => localStorage.getItem(remembered) === 'high');
  useEffect(() => {
    if (highContrast) {
      document.documentElement.dataset.contrast = 'high';
      localStorage.setItem(remembered, 'high');
    } else {
      delete document.documentElement.dataset.contrast;
      localStorage.removeItem(remembered);
    }
  }, [highContrast]);
  const value = useMemo(() => ({ highContrast, setHighContrast }), [highContrast]);
  return <AppearanceContext value={value}>{children}</AppearanceContext>;
}

export function useAppearance(): Appearance {
  const appearance = use(AppearanceContext);
  if (!appearance) throw new Error('useAppearance outside AppearanceProvider');
  return appearance;
}
