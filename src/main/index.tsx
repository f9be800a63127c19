// Placeholder until the screens are joined here.
const root = document.getElementById('app');
if (root) root.textContent = 'Beurtwijzer';

export {};
