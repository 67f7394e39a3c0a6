/* Runs before the first paint. src/theme/theme.ts writes what is read here. */
(function () {
  var chosen = null;
  try {
    chosen = localStorage.getItem('resync.theme') || localStorage.getItem('resync.theme.default');
  } catch (error) {
    /* storage is closed to us: the system's preference it is */
  }
  if (chosen === 'light' || chosen === 'dark') document.documentElement.dataset.theme = chosen;
})();
