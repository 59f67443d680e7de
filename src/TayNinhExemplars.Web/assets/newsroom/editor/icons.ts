/** Small line drawings, 20 by 20, in the colour of the text. */
const paths: Record<string, string> = {
  bold: 'M6 4h5a3 3 0 0 1 0 6H6zM6 10h6a3 3 0 0 1 0 6H6z',
  italic: 'M8 4h6M6 16h6M11 4 9 16',
  strike: 'M4 10h12M13.5 6.5C13 5 11.700 4 10 4 8 4 6.500 5 6.500 6.700M6.500 13.300C7 15 8.300 16 10 16c2 0 3.500-1 3.500-2.700',
  link: 'M8 12l4-4M9 6l1.500-1.500a3.200 3.200 0 0 1 4.500 4.500L13.500 10.500M11 14l-1.500 1.500A3.200 3.200 0 0 1 5 11L6.500 9.500',
  bullets: 'M8 5h8M8 10h8M8 15h8M4 5h.01M4 10h.01M4 15h.01',
  numbers: 'M9 5h7M9 10h7M9 15h7M3.500 4 5 3.500V8M3.500 12h2L3.500 15.500h2',
  indent: 'M3 4h14M9 8h8M9 12h8M3 16h14M3 8l3 2-3 2z',
  outdent: 'M3 4h14M9 8h8M9 12h8M3 16h14M6 8l-3 2 3 2z',
  quote: 'M4 14c2 0 3-1.500 3-4V6H4v4h3M11 14c2 0 3-1.500 3-4V6h-3v4h3',
  table: 'M3 4h14v12H3zM3 8h14M3 12h14M8 4v12M12.500 4v12',
  footnote: 'M3 6h8M3 10h7M3 14h12M15 4v5M13.500 5 15 4',
  rule: 'M3 10h14',
  code: 'M7 6l-4 4 4 4M13 6l4 4-4 4',
  undo: 'M7 4 4 7l3 3M4 7h7a5 4.500 0 0 1 0 9H8',
  redo: 'M13 4l3 3-3 3M16 7H9a5 4.500 0 0 0 0 9h3',
  image: 'M3 4h14v12H3zM3 13l4-4 4 4 2-2 4 4M13 7.500h.01',
  source: 'M3 5h14v10H3zM6 12V8l2 2 2-2v4M13 8v4M11.500 10.500 13 12l1.500-1.500',
  rowBefore: 'M3 9h14v7H3zM3 12.500h14M10 2v5M7.500 4.500h5',
  rowAfter: 'M3 4h14v7H3zM3 7.500h14M10 13v5M7.500 15.500h5',
  columnBefore: 'M9 3h7v14H9zM12.500 3v14M2 10h5M4.500 7.500v5',
  columnAfter: 'M4 3h7v14H4zM7.500 3v14M13 10h5M15.500 7.500v5',
  deleteRow: 'M3 6h14v8H3zM7.500 8l5 4M12.500 8l-5 4',
  deleteColumn: 'M6 3h8v14H6zM8 7.500l4 5M12 7.500l-4 5',
  deleteTable: 'M3 4h14v12H3zM3 8h14M7 10l6 4M13 10l-6 4',
};

export function icon(name: string): SVGElement {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  for (const [key, value] of Object.entries({ viewBox: '0 0 20 20', width: '20', height: '20', 'aria-hidden': 'true', class: 'icon' })) svg.setAttribute(key, value);
  const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  path.setAttribute('d', paths[name] ?? '');
  svg.append(path);
  return svg;
}
