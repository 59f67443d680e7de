import { announce, element } from '../shared/dom.ts';
import { text } from '../shared/texts.ts';
import type { Option } from './combobox.ts';

/** The chosen things in order, each with buttons to move and remove it; dragging does the same. */
export class ChosenList {
  readonly dom = element('ol', { class: 'chosen', 'aria-label': text('picker.chosen') });
  private dragged = -1;

  constructor(private items: Option[], private readonly isOrdered: boolean, private readonly changedTo: (items: readonly Option[]) => void) {
    this.draw();
  }

  get all(): readonly Option[] { return this.items; }

  replace(items: Option[]): void { this.items = items; this.draw(); }

  add(item: Option, isOnly: boolean): void {
    this.items = isOnly ? [item] : [...this.items.filter(i => i.id !== item.id), item];
    this.commit(text('picker.added', item.text));
  }

  private move(from: number, to: number): void {
    if (to < 0 || to >= this.items.length || from === to) return;
    const [item] = this.items.splice(from, 1);
    this.items.splice(to, 0, item!);
    this.commit(text('picker.moved', item!.text, to + 1));
    this.dom.children[to]?.querySelector<HTMLElement>('button')?.focus();
  }

  private remove(index: number): void {
    const [item] = this.items.splice(index, 1);
    this.commit(text('picker.removed', item!.text));
  }

  private commit(message: string): void {
    this.draw();
    this.changedTo(this.items);
    announce(message);
  }

  private draw(): void {
    this.dom.replaceChildren(...this.items.map((item, i) => this.row(item, i)));
    this.dom.hidden = this.items.length === 0;
  }

  private row(item: Option, index: number): HTMLElement {
    const button = (label: string, sign: string, click: () => void, disabled = false) =>
      element('button', { type: 'button', class: 'icon-button', 'aria-label': label, title: label, click, disabled }, sign);
    const moves = this.isOrdered && this.items.length > 1
      ? [button(text('picker.up', item.text), '↑', () => this.move(index, index - 1), index === 0),
         button(text('picker.down', item.text), '↓', () => this.move(index, index + 1), index === this.items.length - 1)] : [];
    return element('li', {
      class: 'chosen-item', draggable: this.isOrdered ? 'true' : 'false',
      dragstart: () => { this.dragged = index; }, dragover: e => e.preventDefault(), drop: e => { e.preventDefault(); this.move(this.dragged, index); },
    }, element('span', { class: 'chosen-text' }, item.text, ...(item.detail ? [element('small', {}, item.detail)] : [])), ...moves,
      button(text('picker.remove', item.text), '×', () => this.remove(index)));
  }
}
