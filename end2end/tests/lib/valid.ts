// What is wrong in a document, by the HTML standard and good practice.
import { expect } from "@playwright/test";
import { HtmlValidate, type RuleConfig } from "html-validate";

const rules: RuleConfig = {
  // Style only: a button without a type sends its form by the standard, and all of ours do.
  "no-implicit-button-type": "off",
  // A table that is shown as cards is no table for a screen reader any more, unless its roles say so.
  "no-redundant-role": "off",
  // What residents type decides how long a title is, and where a line ends with a space.
  "long-title": "off",
  "no-trailing-whitespace": "off",
};

/** What is wrong in a document, and where. */
export async function wrongIn(html: string, more: RuleConfig = {}): Promise<string[]> {
  expect(html).toContain("</html>");
  const validator = new HtmlValidate({ root: true, extends: ["html-validate:recommended"], rules: { ...rules, ...more } });
  // Leptos marks places of an island with `<!>`: a comment with a mistake in how it opens, that every
  // browser reads as an empty one. The validator stops at it.
  const read = html.replaceAll("<!>", "<!---->");
  const { results } = await validator.validateString(read);
  const all = results.flatMap(({ messages }) => messages);
  return all.map(({ ruleId, message, selector, offset }) => `${ruleId}: ${message}: ${selector}: ${read.slice(offset, offset + 80)}`);
}
