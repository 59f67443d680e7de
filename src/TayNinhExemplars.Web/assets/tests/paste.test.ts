import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseHTML } from 'linkedom';
import { cleanPasted } from '../newsroom/paste/clean.ts';
import { quieten } from '../newsroom/paste/nodes.ts';

function clean(html: string): string {
  const { document } = parseHTML(`<!doctype html><html><head></head><body>${html}</body></html>`);
  cleanPasted(document.body);
  return document.body.innerHTML.replace(/\s+/g, ' ').replace(/> </g, '><').trim();
}

function check(name: string, html: string, expected: string): void {
  test(name, () => assert.equal(clean(html), expected));
}

check('fonts and colours go, bold and italic stay',
  '<p class="MsoNormal" style="margin:0"><span style="font-family:Times;color:red">Chị <b style="mso-bidi-font-weight:normal">Hạnh</b>, <span style="font-style:italic">rất</span> hiền</span><o:p></o:p></p>',
  '<p>Chị <strong>Hạnh</strong>, <em>rất</em> hiền</p>');

check('a Word list becomes a list',
  '<p class=MsoListParagraphCxSpFirst style="mso-list:l0 level1 lfo1"><![if !supportLists]><span style="mso-list:Ignore">·<span>&nbsp;&nbsp; </span></span><![endif]>một</p>'
  + '<p class=MsoListParagraphCxSpMiddle style="mso-list:l0 level2 lfo1"><span style="mso-list:Ignore">o<span>&nbsp; </span></span>một rưỡi</p>'
  + '<p class=MsoListParagraphCxSpLast style="mso-list:l0 level1 lfo1"><span style="mso-list:Ignore">·<span>&nbsp;</span></span>hai</p><p>sau</p>',
  '<ul><li><p>một</p><ul><li><p>một rưỡi</p></li></ul></li><li><p>hai</p></li></ul><p>sau</p>');

check('a numbered Word list keeps its first number',
  '<p style="mso-list:l1 level1 lfo2"><span style="mso-list:Ignore">3.<span>&nbsp;</span></span>ba</p><p style="mso-list:l1 level1 lfo2"><span style="mso-list:Ignore">4.</span>bốn</p>',
  '<ol start="3"><li><p>ba</p></li><li><p>bốn</p></li></ol>');

check("Google Docs' bold wrapper is not bold",
  '<b style="font-weight:normal;" id="docs-internal-guid-1"><p dir="ltr"><span style="font-weight:700;color:#000">Đậm</span><span style="font-weight:400"> thường</span></p></b>',
  '<p><strong>Đậm</strong> thường</p>');

check('headings are kept one step below the title', '<h1>Một</h1><h2><span style="font-weight:bold">Hai</span></h2>', '<h2>Một</h2><h3>Hai</h3>');

check('headings without a first level keep theirs', '<h2>Hai</h2><h3>Ba</h3>', '<h2>Hai</h2><h3>Ba</h3>');

check('links keep their target and lose the redirect',
  '<p><a href="https://www.google.com/url?q=https://tayninh.gov.vn/a%3Fb%3D1&sa=D" target="_blank" style="color:blue">cổng</a> <a href="javascript:alert(1)">x</a></p>',
  '<p><a href="https://tayninh.gov.vn/a?b=1">cổng</a> x</p>');

check('scripts, styles and hidden text go', '<style>p{}</style><script>1</script><p onclick="x()">a<span style="display:none">giấu</span></p>', '<p>a</p>');

check('a picture on the disk goes, one on the web stays',
  '<p><img src="file:///C:/a.png" alt="x">a<img src="https://example.org/b.jpg" alt="núi" width="3" style="x"></p>',
  '<p>a<img src="https://example.org/b.jpg" alt="núi"></p>');

check('a table becomes a plain grid',
  '<table border=1><tbody><tr><td colspan=2 style="text-align:center"><p>Năm</p></td></tr><tr><td><p>a</p><p>b</p></td><td>2</td></tr></tbody></table>',
  '<table><tr><th data-align="center">Năm</th><th></th></tr><tr><td>a<br>b</td><td>2</td></tr></table>');

check('a cell over two rows leaves the second empty',
  '<table><tr><td>a</td><td>b</td></tr><tr><td rowspan="2">c</td><td>d</td></tr><tr><td>e</td></tr></table>',
  '<table><tr><th>a</th><th>b</th></tr><tr><td>c</td><td>d</td></tr><tr><td></td><td>e</td></tr></table>');

check('a frame of one cell is only its text', '<table><tr><td><p>khung</p></td></tr></table>', '<p>khung</p>');

check("Word's footnotes become footnotes",
  '<p>Theo báo cáo<a href="#_ftn1" name="_ftnref1"><span>[1]</span></a></p><div style="mso-element:footnote-list"><hr><div style="mso-element:footnote" id="ftn1"><p class="MsoFootnoteText"><a href="#_ftnref1" name="_ftn1">[1]</a> Báo cáo số 12</p></div></div>',
  '<p>Theo báo cáo<sup data-footnote="1">1</sup></p><div data-footnote="1"><p> Báo cáo số 12</p></div>');

check('empty paragraphs go', '<p>a</p><p><o:p>&nbsp;</o:p></p><p>b</p>', '<p>a</p><p>b</p>');

test('letters typed apart are composed', () => assert.equal(clean(`<p>${'Tây Ninh ếợữặ'.normalize('NFD')}</p>`), '<p>Tây Ninh ếợữặ</p>'));

check('a quotation style is a quotation', '<p class="MsoQuote">Lời</p>', '<blockquote><p>Lời</p></blockquote>');

check('plain boxes become paragraphs', '<div>a</div><div><div>b</div><div>c</div></div>', '<p>a</p><p>b</p><p>c</p>');

test('styles renamed before parsing are understood all the same', () =>
  assert.equal(clean(quieten('<p style="margin:0">a <span lang=VI style=\'font-weight:700\'>b</span></p>')), '<p>a <strong>b</strong></p>'));
