// The reader's theme, text size and width, set before the first paint; that every visitor is sent the same page depends on it.
{
  const root = document.documentElement;
  try {
    const theme = localStorage.getItem("theme");
    if (theme === "light" || theme === "dark") root.dataset.theme = theme;
    const text = localStorage.getItem("text");
    if (["small", "large", "largest"].includes(text)) root.dataset.text = text;
    const width = localStorage.getItem("width");
    if (width === "narrow" || width === "wide") root.dataset.width = width;
  } catch {
    // Storage is switched off: the page follows the system.
  }
}
