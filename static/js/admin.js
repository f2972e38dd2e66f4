// Names in the admin for what scripts put in the place of labelled fields.

// The text editor hides the textarea that has the label.

addEventListener("prose-editor:ready", (event) => {
  const { editor, textarea } = event.detail;
  const [label] = textarea.labels;
  if (!label) return;
  label.id ||= `${textarea.id}_label`;
  editor.view.dom.setAttribute("aria-labelledby", label.id);
  editor.view.dom.setAttribute("aria-multiline", "true");
  label.addEventListener("click", () => editor.commands.focus());
});

// The search for topics is made by what waits for jQuery, so this waits behind it; signs beside names are made at load.
const name = () => {
  for (const field of document.querySelectorAll(".select2-search__field")) {
    field.ariaLabel = field.closest(".form-row")?.querySelector("label")?.textContent ?? null;
    // A list that holds more than items.
    field.closest("ul").role = "presentation";
  }
  for (const sign of document.querySelectorAll(".help-tooltip")) sign.role = "img";
};
addEventListener("load", () => window.django?.jQuery(name));
