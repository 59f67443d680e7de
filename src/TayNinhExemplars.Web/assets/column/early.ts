// Runs before the page is drawn, so that a reader's own text size and colours are there from the first line on. No cookie: only this device knows.
const root = document.documentElement;
root.classList.add('js');
try {
  for (const name of ['size', 'contrast', 'scheme']) {
    const value = localStorage.getItem(`reader.${name}`);
    if (value) root.dataset[name] = value;
  }
} catch {
  // Storage may be switched off; then the page looks as it does for everybody.
}
