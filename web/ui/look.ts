/** Colours of one theme, as charts need them (a canvas knows no CSS variables). The same values stand in `ui.css`. */
export type Look = {
  name: 'light' | 'dark';
  surface: string;
  text: string;
  secondary: string;
  faint: string;
  grid: string;
  border: string;
  accent: string;
  accentSoft: string;
  good: string;
  bad: string;
  neutral: string;
  /** A → C, strong to weak: value classes and pyramid layers. */
  classes: readonly [string, string, string];
  /** Weak → strong, seven steps of one hue: heat grids. */
  heat: readonly string[];
  /** The four stages and those lost; told apart by mark and label as well. */
  stages: Readonly<Record<StageName, string>>;
  /** For series that are none of the above; at most five, told apart without colour by label or dash. */
  series: readonly string[];
};

export type StageName = 'exploration' | 'formation' | 'stability' | 'decline' | 'lost';

const light: Look = {
  name: 'light',
  surface: '#ffffff',
  text: '#1b2026',
  secondary: '#57606b',
  faint: '#8b95a1',
  grid: '#e9ebee',
  border: '#dfe2e6',
  accent: '#1d5aa6',
  accentSoft: '#dce8f6',
  good: '#1a7f5a',
  bad: '#b3401f',
  neutral: '#9aa3ad',
  classes: ['#12406f', '#4c86bf', '#b4cfe7'],
  heat: ['#eef4fa', '#d3e3f2', '#aecbe6', '#82add5', '#558cbf', '#2f6aa3', '#12406f'],
  stages: { exploration: '#3d93c9', formation: '#1a8a6b', stability: '#134f8c', decline: '#c66a12', lost: '#7d858e' },
  series: ['#1d5aa6', '#c66a12', '#1a8a6b', '#8a5aa8', '#7d858e'],
};

const dark: Look = {
  name: 'dark',
  surface: '#1a1e22',
  text: '#e8ebee',
  secondary: '#a5afba',
  faint: '#7b8591',
  grid: '#2a3037',
  border: '#31383f',
  accent: '#7fb2ee',
  accentSoft: '#20354d',
  good: '#57c59a',
  bad: '#f0896a',
  neutral: '#7d8792',
  classes: ['#a9d0f7', '#5a93cb', '#2f567d'],
  heat: ['#1f2a35', '#24405b', '#2c587f', '#3b74a6', '#5a93cb', '#82b4e3', '#b5d7f9'],
  stages: { exploration: '#79c3ee', formation: '#4cc39b', stability: '#6c9fe0', decline: '#eb9c4c', lost: '#98a1ab' },
  series: ['#7fb2ee', '#eb9c4c', '#4cc39b', '#c39be0', '#98a1ab'],
};

export const looks: Readonly<Record<'light' | 'dark', Look>> = { light, dark };
