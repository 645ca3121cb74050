// Puts the person's own choice of light or dark, letter size and language on the page before anything is
// painted, so that nobody who chose dark is flashed with white. src/ui/preferences.ts owns these keys.
(function () {
    var kept = {};
    try {
        kept = JSON.parse(localStorage.getItem('zhiyin.preferences') || '{}') || {};
    } catch (unreadable) {
        kept = {};
    }
    var page = document.documentElement;
    var systemIsDark = window.matchMedia && matchMedia('(prefers-color-scheme: dark)').matches;
    page.dataset.theme =
        kept.theme === 'dark' || kept.theme === 'light' ? kept.theme : systemIsDark ? 'dark' : 'light';
    page.dataset.size = kept.elder === true ? 'elder' : 'standard';
})();
