import { useQuery } from '@tanstack/react-query';
import { Outlet, useLocation, useNavigate } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { isAskFailure } from '../client/problem.ts';
import { meQuery, statusQuery } from '../client/shop.ts';
import { useWords } from '../words/use-words.ts';
import { FirstRun } from './first-run.tsx';
import { KeySheet } from './key-sheet.tsx';
import { PagePending } from './page-pending.tsx';
import { Palette } from './palette.tsx';
import { Rail } from './rail.tsx';
import { TopBar } from './top-bar.tsx';
import { useAppKeys } from './use-app-keys.ts';
import { useReconnect } from './use-reconnect.ts';

const WIDE = 'patron.rail';

function useRail() {
  const [isWide, setIsWide] = useState(() => {
    try {
      return localStorage.getItem(WIDE) !== 'narrow';
    } catch {
      return true;
    }
  });
  const toggle = () => {
    try {
      localStorage.setItem(WIDE, isWide ? 'narrow' : 'wide');
    } catch {
      // Kept until the page is closed.
    }
    setIsWide(!isWide);
  };
  return { isWide, toggle };
}

/** The frame around every page: rail, top bar, palette, keys; in front of it sign-in and the first run. */
export function Shell() {
  const t = useWords();
  const rail = useRail();
  const location = useLocation();
  const [isMenuOpen, setIsMenuOpen] = useState(false);
  const [dialog, setDialog] = useState<'palette' | 'keys' | null>(null);
  const status = useQuery(statusQuery);
  const isFirstRun = status.data?.firstRun === true;
  const me = useQuery({ ...meQuery, enabled: status.data !== undefined && !isFirstRun });
  const isOffline = status.isError;
  useReconnect(isOffline);
  useAppKeys({ palette: () => setDialog('palette'), keys: () => setDialog('keys') });
  // biome-ignore lint/correctness/useExhaustiveDependencies: another page closes the menu
  useEffect(() => setIsMenuOpen(false), [location.pathname]);
  if (isFirstRun && status.data) return <FirstRun status={status.data} />;
  if (isAskFailure(me.error, 'auth.required')) return <ToSignIn from={location.href} />;
  const downStore =
    status.data?.facts?.ok === false
      ? status.data.facts.store
      : status.data?.records?.ok === false
        ? status.data.records.store
        : null;
  return (
    <div className="s-frame" data-rail={rail.isWide ? 'wide' : 'narrow'} data-menu={isMenuOpen ? 'open' : undefined}>
      <a className="s-skip" href="#content">
        {t('shell.skip')}
      </a>
      <Rail isWide={rail.isWide} onToggle={rail.toggle} onClose={() => setIsMenuOpen(false)} />
      <div className="s-body">
        <TopBar
          status={status.data}
          onMenu={() => setIsMenuOpen(true)}
          onSearch={() => setDialog('palette')}
          onKeys={() => setDialog('keys')}
        />
        {isOffline ? (
          <div className="s-banner" role="alert">
            {t('shell.offline')}
          </div>
        ) : null}
        {!isOffline && downStore ? (
          <div className="s-banner" role="alert">
            {t('shell.stores', { store: downStore })}
          </div>
        ) : null}
        <main id="content" className="s-content" tabIndex={-1}>
          {me.data || isOffline || me.isError ? <Outlet /> : <PagePending />}
        </main>
      </div>
      {dialog === 'palette' ? <Palette onClose={() => setDialog(null)} /> : null}
      {dialog === 'keys' ? <KeySheet onClose={() => setDialog(null)} /> : null}
    </div>
  );
}

/** Leads to sign-in once, and remembers where from: on the way the address changes already. */
function ToSignIn({ from }: { from: string }) {
  const navigate = useNavigate();
  const [origin] = useState(from);
  useEffect(() => {
    void navigate({ to: '/sign-in', search: { to: origin }, replace: true } as never);
  }, [navigate, origin]);
  return null;
}
