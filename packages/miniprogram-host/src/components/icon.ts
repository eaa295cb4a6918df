import { BuiltinElement } from './builtin-element';

/** A type's appearance: WeChat's colour, a disc or ring behind the sign, and the sign as strokes in 24 × 24. */
const looks: Record<string, { color: string; ground: 'disc' | 'ring' | 'none'; sign: string }> = {
  success: { color: '#09bb07', ground: 'disc', sign: 'M7 12.5 10.5 16 17 9' },
  success_no_circle: { color: '#09bb07', ground: 'none', sign: 'M4 12.5 9.5 18 20 6.5' },
  info: { color: '#10aeff', ground: 'disc', sign: 'M12 7v.5M12 10.5V17' },
  warn: { color: '#f76260', ground: 'disc', sign: 'M12 7v6.5M12 16.5v.5' },
  waiting: { color: '#10aeff', ground: 'disc', sign: 'M12 6.5V12l4 2.5' },
  cancel: { color: '#f43530', ground: 'ring', sign: 'M8.5 8.5l7 7M15.5 8.5l-7 7' },
  download: { color: '#09bb07', ground: 'ring', sign: 'M12 6.5v9M8.5 12 12 15.5 15.5 12M8 17.5h8' },
  search: {
    color: '#b2b2b2',
    ground: 'none',
    sign: 'M10.5 4a6.5 6.5 0 1 1 0 13 6.5 6.5 0 1 1 0-13M15.5 15.5 20 20',
  },
  clear: { color: '#b2b2b2', ground: 'disc', sign: 'M8.5 8.5l7 7M15.5 8.5l-7 7' },
};

/** `<icon>` of one of WeChat's types. An unknown type isn't drawn. */
export class IconElement extends BuiltinElement {
  static override readonly attributes = ['type', 'size', 'color', 'aria-label'];

  connectedCallback(): void {
    this.draw();
  }

  protected changed(): void {
    if (this.isConnected) this.draw();
  }

  private draw(): void {
    const size = this.text('size', '23');
    const length = /^[\d.]+$/.test(size)
      ? `${size}px`
      : size.replace(/([\d.]+)rpx/, 'calc($1 * var(--rpx))');
    this.style.setProperty('--icon-size', length);
    if (!this.hasAttribute('role')) this.setAttribute('role', 'img');
    const look = looks[this.text('type')];
    if (!look) {
      this.replaceChildren();
      return;
    }
    const picture = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
    picture.setAttribute('viewBox', '0 0 24 24');
    picture.setAttribute('aria-hidden', 'true');
    const color = this.text('color', look.color);
    if (look.ground !== 'none') {
      const ground = document.createElementNS(picture.namespaceURI, 'circle');
      const isDisc = look.ground === 'disc';
      const attributes = {
        cx: '12',
        cy: '12',
        r: isDisc ? '11' : '10.2',
        fill: isDisc ? color : 'none',
        stroke: isDisc ? 'none' : color,
        'stroke-width': '1.6',
      };
      for (const [name, value] of Object.entries(attributes)) ground.setAttribute(name, value);
      picture.append(ground);
    }
    const sign = document.createElementNS(picture.namespaceURI, 'path');
    sign.setAttribute('d', look.sign);
    sign.setAttribute('fill', 'none');
    sign.setAttribute('stroke', look.ground === 'disc' ? '#ffffff' : color);
    sign.setAttribute('stroke-width', '1.8');
    picture.append(sign);
    this.replaceChildren(picture);
  }
}
