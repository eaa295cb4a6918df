import { rpxToPixels } from '../runtime/inline-style';
import { BuiltinElement, scopedClasses } from './builtin-element';

/** WeChat's trusted tags, with their attributes besides `class` and `style`. */
const trusted: Record<string, readonly string[]> = {
  ...Object.fromEntries(
    (
      'a abbr address article aside b bdi big blockquote br caption center cite code dd del div dl dt em fieldset font ' +
      'footer h1 h2 h3 h4 h5 h6 header hr i ins label legend li mark nav p pre q rt ruby s section small span strong ' +
      'sub sup tbody tfoot thead tt u ul'
    )
      .split(' ')
      .map((tag) => [tag, []]),
  ),
  bdo: ['dir'],
  col: ['span', 'width'],
  colgroup: ['span', 'width'],
  img: ['alt', 'src', 'height', 'width'],
  ol: ['start', 'type'],
  table: ['width'],
  td: ['colspan', 'height', 'rowspan', 'width'],
  th: ['colspan', 'height', 'rowspan', 'width'],
  tr: ['colspan', 'height', 'rowspan', 'width'],
};

/** A node of `nodes`. */
interface RichNode {
  type?: string;
  name?: string;
  attrs?: Record<string, unknown>;
  children?: RichNode[];
  text?: string;
}

const spaces: Record<string, string> = { ensp: '\u2002', emsp: '\u2003', nbsp: '\u00a0' };

/** `<rich-text>`: nodes or HTML. Only trusted tags and attributes are kept, and scripts never run. */
export class RichTextElement extends BuiltinElement {
  static override readonly attributes = ['nodes', 'space'];
  static override readonly missing = ['user-select', 'mode'];

  connectedCallback(): void {
    this.changed();
  }

  protected changed(): void {
    if (!this.isConnected) return;
    const nodes = this.value('nodes');
    // A document of DOMParser doesn't run scripts or load pictures.
    const list: unknown =
      typeof nodes === 'string'
        ? [...new DOMParser().parseFromString(nodes, 'text/html').body.childNodes].map(nodeOf)
        : nodes;
    this.replaceChildren(
      ...(Array.isArray(list) ? (list as RichNode[]) : []).flatMap((node) => this.build(node)),
    );
  }

  private build(node: RichNode): Node[] {
    if (node.type === 'text') return [document.createTextNode(this.textOf(node.text ?? ''))];
    const name = (node.name ?? '').toLowerCase();
    const allowed = trusted[name];
    // An untrusted element is removed with its content.
    if (!allowed) return [];
    const element = document.createElement(name);
    for (const [attribute, given] of Object.entries(node.attrs ?? {})) {
      const value = String(given);
      if (attribute === 'class' && this.__wxElement) {
        element.className = scopedClasses(this.__wxElement, value).join(' ');
      } else if (attribute === 'style') element.style.cssText = rpxToPixels(value);
      else if (allowed.includes(attribute)) element.setAttribute(attribute, value);
    }
    element.append(...(node.children ?? []).flatMap((child) => this.build(child)));
    return [element];
  }

  /** Decodes entities in a text node, and keeps spaces according to `space`. */
  private textOf(text: string): string {
    const html = `<p>${text.replaceAll('<', '&lt;')}</p>`;
    const read = new DOMParser().parseFromString(html, 'text/html').body.textContent;
    const space = spaces[this.text('space')];
    return space ? read.replaceAll(' ', space) : read;
  }
}

/** Converts a parsed HTML node to the format of `nodes`. */
function nodeOf(node: Node): RichNode {
  if (!(node instanceof Element)) {
    const text = node.nodeType === Node.TEXT_NODE ? (node.textContent ?? '') : '';
    // The entities are already decoded, and must not be decoded again.
    return { type: 'text', text: text.replaceAll('&', '&amp;').replaceAll('<', '&lt;') };
  }
  return {
    name: node.localName,
    attrs: Object.fromEntries([...node.attributes].map(({ name, value }) => [name, value])),
    children: [...node.childNodes].map(nodeOf),
  };
}
