// "Are you sure?" in the place of the button that was pressed: no window, the focus goes to the safe answer, Escape is
// that answer too.
import { makeButton } from "./status.js";

/**
 * @param {HTMLButtonElement} button @param {{ question: string | undefined, yes: string | undefined, no: string | undefined }} words
 * @param {() => void} action
 */
export function confirmFirst(button, words, action) {
  const group = document.createElement("div");
  group.className = "confirm";
  group.setAttribute("role", "group");
  group.setAttribute("aria-label", words.question ?? "");
  const question = document.createElement("p");
  question.textContent = words.question ?? "";
  const close = () => {
    group.replaceWith(button);
    button.focus();
  };
  const no = makeButton(words.no, close);
  const yes = makeButton(words.yes, () => {
    close();
    action();
  });
  group.append(question, yes, no);
  group.addEventListener("keydown", (event) => event.key === "Escape" && close());
  button.replaceWith(group);
  no.focus();
}
