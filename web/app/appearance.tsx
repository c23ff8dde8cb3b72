import { ConfigProvider, theme } from 'antd';
import en from 'antd/es/locale/en_US.js';
import zhCN from 'antd/es/locale/zh_CN.js';
import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from 'react';
import type { Locale } from '#i18n';
import { looks } from '../ui/look.ts';
import { useLocale } from '../words/locale.tsx';

export type ThemeChoice = 'light' | 'dark' | 'system';
type Appearance = { choice: ThemeChoice; isDark: boolean; choose: (choice: ThemeChoice) => void };

/** Bundlers and Node disagree on what the default of such a module is. */
const unwrapped = (module: typeof en | typeof en.default): typeof en.default =>
  'default' in module ? module.default : module;
const ANTD_WORDS: Record<Locale, typeof en.default> = { en: unwrapped(en), 'zh-CN': unwrapped(zhCN) };

const KEY = 'patron.theme';
/** People who want nothing to move. */
const STILL = '(prefers-reduced-motion: reduce)';
const DARK = '(prefers-color-scheme: dark)';
const AppearanceContext = createContext<Appearance>({ choice: 'system', isDark: false, choose: () => {} });

function storedChoice(): ThemeChoice {
  try {
    const stored = localStorage.getItem(KEY);
    return stored === 'light' || stored === 'dark' ? stored : 'system';
  } catch {
    return 'system';
  }
}

function tokensOf(isDark: boolean) {
  const look = isDark ? looks.dark : looks.light;
  return {
    algorithm: isDark ? theme.darkAlgorithm : theme.defaultAlgorithm,
    token: {
      colorPrimary: isDark ? '#4f94e0' : look.accent,
      colorLink: look.accent,
      colorText: look.text,
      colorTextSecondary: look.secondary,
      colorTextDescription: look.secondary,
      colorTextPlaceholder: isDark ? '#939daa' : '#6f7985',
      colorBgContainer: look.surface,
      colorBgElevated: isDark ? '#22272c' : '#ffffff',
      colorBorder: look.border,
      borderRadius: 6,
      fontFamily: 'inherit',
      motion: !matchMedia(STILL).matches,
      motionDurationMid: '0.1s',
      motionDurationSlow: '0.15s',
    },
    components: {
      Segmented: {
        trackBg: isDark ? '#2a3037' : '#e9ebee',
        itemColor: look.secondary,
        itemSelectedBg: isDark ? '#3a424a' : '#ffffff',
      },
      Button: { primaryColor: isDark ? '#06121f' : '#ffffff' },
    },
  };
}

/** Light, dark or as the system; kept for the next visit; hands its colours to antd and to CSS. */
export function AppearanceProvider({ children }: { children: ReactNode }) {
  const { locale } = useLocale();
  const [choice, setChoice] = useState(storedChoice);
  const [systemIsDark, setSystemIsDark] = useState(() => matchMedia(DARK).matches);
  useEffect(() => {
    const media = matchMedia(DARK);
    const follow = () => setSystemIsDark(media.matches);
    media.addEventListener('change', follow);
    return () => media.removeEventListener('change', follow);
  }, []);
  const isDark = choice === 'dark' || (choice === 'system' && systemIsDark);
  useEffect(() => {
    document.documentElement.dataset.theme = isDark ? 'dark' : 'light';
  }, [isDark]);
  const choose = useCallback((next: ThemeChoice) => {
    try {
      localStorage.setItem(KEY, next);
    } catch {
      // Kept until the page is closed.
    }
    setChoice(next);
  }, []);
  const value = useMemo(() => ({ choice, isDark, choose }), [choice, isDark, choose]);
  const tokens = useMemo(() => tokensOf(isDark), [isDark]);
  return (
    <AppearanceContext.Provider value={value}>
      <ConfigProvider
        locale={ANTD_WORDS[locale]}
        theme={tokens}
        wave={{ disabled: true }}
        button={{ autoInsertSpace: false }}
      >
        {children}
      </ConfigProvider>
    </AppearanceContext.Provider>
  );
}

/** The chosen appearance and the way to change it. */
export function useAppearance(): Appearance {
  return useContext(AppearanceContext);
}
