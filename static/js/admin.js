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

// The search for topics is made when the page is ready: a field without a name, in a list that holds more than items.
addEventListener("load", () => {
  for (const field of document.querySelectorAll(".select2-search__field")) {
    field.ariaLabel = field.closest(".form-row")?.querySelector("label")?.textContent ?? null;
    field.closest("ul").role = "presentation";
  }
  // What a sign beside a name says is the name of a picture.
  for (const sign of document.querySelectorAll(".help-tooltip")) sign.role = "img";
});
