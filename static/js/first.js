// Before the first paint: the reader's theme, text size and width. That every visitor is sent the same page depends on it.
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

// A button that is pressed before the script for it is here is pressed again then; forms and links need none.
{
  const pressed = new Set();
  const onEarlyClick = ({ target }) => {
    const button = target.closest("button[type=button]");
    if (button) pressed.add(button);
  };
  addEventListener("click", onEarlyClick);
  document.addEventListener("DOMContentLoaded", () => {
    removeEventListener("click", onEarlyClick);
    for (const button of pressed) button.click();
  });
}
