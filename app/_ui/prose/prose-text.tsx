/**
 * Markdown that a learner or an instructor wrote, as elements. It is hostile until read: markup is text, pictures are left out, links are
 * spelt out and lead nowhere, headings do not enter the page's outline, and what turns or hides text is made visible.
 */
import type { ReactNode } from 'react';
import ReactMarkdown, { type Components } from 'react-markdown';
import remarkGfm from 'remark-gfm';
import { piecesOf } from '../../../content/katas/outage-postmortem/citations.ts';
import { isConceptId } from '../../../content/concepts/concept-ids.ts';
import { visibleText } from '../verdict/visible-text.ts';
import { Cite } from './cite.tsx';

/** What we need of a node of the Markdown tree. */
interface Node {
  type: string;
  value?: string;
  children?: Node[];
  data?: { hName: string; hProperties: Record<string, string> };
}

/** Citations of concepts, wherever there is text and not code, become elements of their own. */
function splitCitations(node: Node): Node[] {
  if (node.type === 'text' && node.value !== undefined)
    return piecesOf(node.value).map((piece): Node =>
      piece.kind === 'text'
        ? { type: 'text', value: piece.text }
        : { type: 'citation', children: [], data: { hName: 'cite', hProperties: { title: piece.concept } } },
    );
  if (node.children) node.children = node.children.flatMap(splitCitations);
  return [node];
}
const citations = () => (tree: Node) => void splitCitations(tree);

const asParagraph = ({ children }: { children?: ReactNode }) => (
  <p>
    <b>{children}</b>
  </p>
);

const components: Components = {
  h1: asParagraph,
  h2: asParagraph,
  h3: asParagraph,
  h4: asParagraph,
  h5: asParagraph,
  h6: asParagraph,
  p: ({ children }) => <p dir="auto">{children}</p>,
  pre: ({ children }) => <pre tabIndex={0}>{children}</pre>,
  a: ({ children, href }) => (
    <>
      {children}
      {href && !href.startsWith('#') && children !== href && <span className="text-ink-3"> ({href})</span>}
    </>
  ),
  cite: ({ title }) => (title !== undefined && isConceptId(title) ? <Cite concept={title} /> : null),
};

export function ProseText({ text }: { text: string }) {
  return (
    <ReactMarkdown
      remarkPlugins={[remarkGfm, citations]}
      disallowedElements={['img', 'input']}
      unwrapDisallowed
      components={components}
    >
      {visibleText(text)}
    </ReactMarkdown>
  );
}
