// Prose is Markdown and three marks: no raw HTML, imports, expressions, unknown components or addresses of other sites.

import type { Nodes } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import type { Issue } from '#model/issue.ts';
import { didYouMean } from '#model/nearest.ts';
import { parseEntryLink, placeOf } from '#model/prose.ts';
import { RUNGS } from '#model/rung.ts';
import { everyProse, type ProseOf } from '#rules/every-prose.ts';
import { issueAt } from '#rules/issue-at.ts';
import type { Rule } from '#rules/rule.ts';

/** Mark → its attributes; the first is required. */
const MARKS: Readonly<Record<string, readonly string[]>> = { Cite: ['source', 'passage'], Money: ['rung'], Verbatim: ['source'] };

interface Element {
  readonly type: string;
  readonly name?: string | null;
  readonly attributes?: readonly { readonly type: string; readonly name?: string; readonly value?: unknown }[];
}

export const mdxIsPlain: Rule = {
  id: 'mdx-is-plain',
  check: (context) => everyProse(context).flatMap(faults),
};

function faults({ entry, prose, first, body }: ProseOf): Issue[] {
  const issues: Issue[] = [];
  visit(prose.root, (node: Nodes) => {
    const fault = (message: string, remedy: string): void => void issues.push(issueAt(entry, body ? placeOf(node, first) : first, 'mdx-is-plain', message, remedy));
    const { type } = node as { type: string };
    if (type === 'mdxjsEsm') fault('import or export in an entry', 'Take it out; entries hold prose only.');
    else if (type === 'mdxFlowExpression' || type === 'mdxTextExpression') fault('an expression in braces', 'Write the text itself; a brace is written \\{.');
    else if (type === 'html') fault('raw HTML', 'Use Markdown.');
    else if (type === 'mdxJsxFlowElement' || type === 'mdxJsxTextElement') checkMark(node as unknown as Element, fault);
    else if (node.type === 'link' && !parseEntryLink(node.url)) fault(`link to "${node.url}"`, 'Write [words](kind:id) for an entry; other sites are reached through <Cite source="…" />.');
    else if (node.type === 'table' && node.children[0]?.children.some((cell) => !toString(cell).trim())) fault('a table column without a heading', 'Name every column, the first too; screen readers read the heading before each cell.');
    else if (node.type === 'image') fault('an image', 'Entries hold no images.');
    else if (node.type === 'heading' && (node.depth < 2 || node.depth > 3)) fault(`a heading of level ${node.depth}`, 'Use ## for sections and ### inside them.');
  });
  return issues;
}

function checkMark(element: Element, fault: (message: string, remedy: string) => void): void {
  const name = element.name ?? '';
  const known = MARKS[name];
  if (!known) {
    const html = name === name.toLowerCase();
    return fault(html ? `raw HTML <${name}>` : `unknown mark <${name}>`, `${html ? '' : didYouMean(name, Object.keys(MARKS))}Known marks: <Cite>, <Money>, <Verbatim>.`);
  }
  if (element.type === 'mdxJsxFlowElement') return fault(`<${name}> on a line of its own`, 'Put it into the paragraph it belongs to.');
  const given = (element.attributes ?? []).map((a) => a.name ?? '{…}');
  const unknown = given.find((attribute) => !known.includes(attribute));
  if (unknown !== undefined) return fault(`<${name}> has no attribute "${unknown}"`, `${didYouMean(unknown, known)}Known: ${known.join(', ')}.`);
  const [required = ''] = known;
  const value = element.attributes?.find((a) => a.name === required)?.value;
  if (typeof value !== 'string' || !value.trim()) return fault(`<${name}> needs ${required}="…"`, `Write <${name} ${required}="…"${name === 'Cite' ? ' />' : '>…</' + name + '>'}.`);
  if (name === 'Money' && !(value in RUNGS)) fault(`"${value}" is not a rung`, `${didYouMean(value, Object.keys(RUNGS))}Rungs: ${Object.keys(RUNGS).join(', ')}.`);
}
