import assert from 'node:assert/strict';
import { test } from 'node:test';
import { EditorState } from 'prosemirror-state';
import { MarkdownSource } from '../newsroom/editor/markdown-source.ts';
import { schema } from '../newsroom/editor/schema.ts';

const documents: Record<string, string> = {
  'plain paragraphs': 'Chị Nguyễn Thị Hạnh, tổ trưởng tổ 5.\n\nMười năm qua, chị không nghỉ ngày nào.',
  'headings and emphasis': '## Người giữ rừng\n\nAnh **Trần Văn Đặng** là *kiểm lâm* ở ~~xã~~ phường Ninh Thạnh.',
  'lists, tight and loose': '- một\n- hai\n  - hai rưỡi\n- ba\n\n1. nhất\n2. nhì\n\n* rời\n\n* rạc',
  'a list from seven': '7) bảy\n8) tám',
  'a quotation': '> Làm việc gì cũng phải có kế hoạch.\n>\n> — Chủ tịch Hồ Chí Minh',
  'code': '```csharp\nvar a = "`";\n```\n\nDùng `dotnet build` nhé.',
  'a table': '| Năm | Số hộ |\n| :--- | ---: |\n| 2023 | 12 |\n| 2024 | **15** |',
  'a table with breaks and bars': '| A | B |\n| --- | --- |\n| một<br>hai | a \\| b |',
  'footnotes': 'Theo báo cáo[^1] của huyện.\n\n[^1]: Báo cáo số 12/BC-UBND.\n\n    Trang 3.',
  'links and images': '[Cổng thông tin](https://tayninh.gov.vn "Tây Ninh") và ![Núi Bà Đen](/media/nui-ba.jpg).',
  'reference links': 'Xem [báo cáo][bc] và [bc].\n\n[bc]: https://example.org/bc "Báo cáo"',
  'hard breaks': 'Dòng một\\\nDòng hai',
  'raw HTML': '<div class="khung">\n<p>Giữ nguyên</p>\n</div>\n\nChữ <mark>nổi</mark> trong câu.',
  'shortcodes': '[youtube dQw4w9WgXcQ]\n\n[image]anh/nui.jpg[/image]',
  'a rule': 'trên\n\n---\n\ndưới',
  'odd spelling kept as written': 'Tiêu đề\n=======\n\n\n\n__đậm__ và _nghiêng_\n\n***\n\n+ cộng\n+ nữa\n\n    mã thụt lề\n',
  'leading and trailing blank lines': '\n\nmột\n\n\nhai\n\n',
  'nothing': '',
};

for (const [name, markdown] of Object.entries(documents)) {
  test(`what nobody touched is written as it was read: ${name}`, () => {
    const source = new MarkdownSource();
    assert.equal(source.write(source.read(markdown)), markdown);
  });

  test(`written afresh it still means the same: ${name}`, () => {
    const doc = new MarkdownSource().read(markdown);
    const rewritten = new MarkdownSource().write(doc);
    const again = new MarkdownSource().read(rewritten);
    assert.deepEqual(again.toJSON(), doc.toJSON(), `written as:\n${rewritten}`);
  });
}

const texts = [
  '# không phải tiêu đề', '- không phải gạch đầu dòng', '2. không phải danh sách', '+ cộng', '> không trích', '---', '===',
  '10 * 2 = 20', '*sao*', 'a_b_c', '_gạch_', 'giá 5$ hay 10$', '~5 km~', 'x^2^', '`mã`', 'a < b > c', '<b>', '&amp; & AT&T',
  '[một](hai)', '[một][hai]', '[^1]', 'mở [ ngoặc', 'đóng ] ngoặc', '![ảnh](x)', 'C:\\Windows\\*', 'cuối \\', '| a | b |', '1986. năm ấy',
  '**đậm**', '~~~', 'tổ 5: [youtube abc]',
];

for (const text of texts) {
  test(`text stays text: ${text}`, () => {
    const doc = schema.node('doc', null, [schema.node('paragraph', null, [schema.text(text)])]);
    const markdown = new MarkdownSource().write(doc);
    assert.deepEqual(new MarkdownSource().read(markdown).toJSON(), doc.toJSON(), `written as: ${markdown}`);
  });
}

test('a shortcode typed into the text gets no backslash', () => {
  const doc = schema.node('doc', null, [schema.node('paragraph', null, [schema.text('[youtube dQw4w9WgXcQ] của anh')])]);
  assert.equal(new MarkdownSource().write(doc), '[youtube dQw4w9WgXcQ] của anh');
});

test('changing one paragraph leaves every other line alone', () => {
  const source = new MarkdownSource();
  const markdown = 'Đề\n==\n\n\n* một\n* hai\n\nđoạn cuối  \ncó xuống dòng\n\n[bc]: /x';
  const state = EditorState.create({ doc: source.read(markdown) });
  const changed = state.apply(state.tr.insertText('Tiêu ', 1));
  assert.equal(source.write(changed.doc), markdown.replace('Đề\n==', '# Tiêu Đề').replace('\n\n\n*', '\n\n*'));
});

test('letters typed apart are saved composed', () => {
  const doc = schema.node('doc', null, [schema.node('paragraph', null, [schema.text('Tây Ninh: Núi Bà Đen'.normalize('NFD'))])]);
  assert.equal(new MarkdownSource().write(doc), 'Tây Ninh: Núi Bà Đen');
});

test('two lists left side by side stay two', () => {
  const source = new MarkdownSource();
  const state = EditorState.create({ doc: source.read('- một\n\nxen giữa\n\n- hai') });
  const [first, between] = [state.doc.child(0), state.doc.child(1)];
  const after = state.apply(state.tr.delete(first.nodeSize, first.nodeSize + between.nodeSize)).doc;
  const again = new MarkdownSource().read(source.write(after));
  assert.equal(again.children.filter(n => n.type.name === 'bullet_list').length, 2);
});
