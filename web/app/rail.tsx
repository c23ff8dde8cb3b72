import {
  ApartmentOutlined,
  DatabaseOutlined,
  ExperimentOutlined,
  FundOutlined,
  HomeOutlined,
  MenuFoldOutlined,
  MenuUnfoldOutlined,
  PartitionOutlined,
  SendOutlined,
  SettingOutlined,
  TeamOutlined,
} from '@ant-design/icons';
import { useLocation } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { type Address, textIn, useAddress } from '../frame/address.ts';
import { To } from '../frame/drill.tsx';
import { useWords } from '../words/use-words.ts';
import { exists, type PageEntry, SECTIONS, type Section, type SectionIcon } from './pages.ts';

const ICONS: Record<SectionIcon, ReactNode> = {
  home: <HomeOutlined />,
  customers: <TeamOutlined />,
  value: <FundOutlined />,
  lifecycle: <ApartmentOutlined />,
  segments: <PartitionOutlined />,
  actions: <SendOutlined />,
  effect: <ExperimentOutlined />,
  data: <DatabaseOutlined />,
  settings: <SettingOutlined />,
};

const isOn = (path: string, entry: PageEntry) =>
  entry.path === '/'
    ? path === '/'
    : path === entry.path.replace('/$id', '') ||
      (entry.path.includes('$') && path.startsWith(entry.path.replace('$id', '')));

/** The page of a section that an address is on or below; of several, the one that says most of it. */
const nearest = (path: string, pages: readonly PageEntry[]): PageEntry | undefined =>
  pages
    .filter((page) => path === page.path || path.startsWith(`${page.path}/`))
    .sort((a, b) => b.path.length - a.path.length)[0];

type RailSection = { section: Section; path: string; keep: Address; isWide: boolean };

function SectionLinks({ section, path, keep, isWide }: RailSection) {
  const t = useWords();
  const pages = section.pages.filter((page) => page.word && exists(page));
  const first = pages[0];
  if (!first) return null;
  const isHere = section.pages.some((page) => isOn(path, page));
  const below = isHere && isWide && pages.length > 1;
  const here = nearest(path, pages);
  return (
    <li>
      <To
        to={first.path}
        search={keep}
        className={`s-link ${isHere ? 's-here' : ''}`}
        {...(isHere && !below ? { 'aria-current': 'page' as const } : {})}
      >
        <span className="s-icon" aria-hidden="true">
          {ICONS[section.icon]}
        </span>
        <span className="s-word">{t(section.word)}</span>
      </To>
      {below ? (
        <ul className="s-sub">
          {pages.map((page) => (
            <li key={page.path}>
              <To
                to={page.path}
                search={keep}
                className={`s-link ${page === here ? 's-here' : ''}`}
                {...(path === page.path ? { 'aria-current': 'page' as const } : {})}
              >
                <span className="s-word">{page.word ? t(page.word) : ''}</span>
              </To>
            </li>
          ))}
        </ul>
      ) : null}
    </li>
  );
}

type Props = { isWide: boolean; onToggle: () => void; onClose: () => void };

/** The rail: icon and word, in the order of the loop; the pages of the section one is in stand below it. */
export function Rail({ isWide, onToggle, onClose }: Props) {
  const t = useWords();
  const path = useLocation().pathname;
  const [address] = useAddress();
  const asOf = textIn(address, 'asOf');
  const keep: Address = asOf ? { asOf } : {};
  const parts = [SECTIONS.filter((section) => !section.below), SECTIONS.filter((section) => section.below)];
  return (
    <>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: a second way out beside Escape and the links */}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: see above */}
      <div className="s-veil" onClick={onClose} />
      <nav className="s-rail" aria-label={t('shell.rail')}>
        <div className="s-brand">
          <img src="/mark.svg" alt="" width="22" height="22" />
          <span className="s-word">{t('shell.name')}</span>
        </div>
        {parts.map((sections, at) => (
          <ul key={sections[0]?.word} className={at === 1 ? 's-below' : undefined}>
            {sections.map((section) => (
              <SectionLinks key={section.word} section={section} path={path} keep={keep} isWide={isWide} />
            ))}
          </ul>
        ))}
        <button
          type="button"
          className="s-link s-fold"
          aria-label={isWide ? t('shell.rail.collapse') : t('shell.rail.expand')}
          onClick={onToggle}
        >
          <span className="s-icon" aria-hidden="true">
            {isWide ? <MenuFoldOutlined /> : <MenuUnfoldOutlined />}
          </span>
        </button>
      </nav>
    </>
  );
}
