// Before the first paint: the reader's language and theme, so that nothing flashes or jumps afterwards.
(() => {
  const read = (key) => {
    try {
      return localStorage.getItem(key);
    } catch {
      return null;
    }
  };
  const locale = read('patron.locale') ?? (/^zh/i.test(navigator.language) ? 'zh-CN' : 'en');
  const theme = read('patron.theme') ?? 'system';
  const dark = theme === 'dark' || (theme === 'system' && matchMedia('(prefers-color-scheme: dark)').matches);
  document.documentElement.lang = locale;
  document.documentElement.dataset.theme = dark ? 'dark' : 'light';
})();
